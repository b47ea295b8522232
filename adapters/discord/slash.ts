import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import { type SectionView, type Suggestion, sectionKey, shorten } from "../../src/index.ts";
import { askedBy, questionOf } from "./answered.ts";
import { type Asking, ask, writeAnswer } from "./asking.ts";
import { renderTopics } from "./browse.ts";
import { commandNames, optionNames } from "./commands.ts";
import { limits } from "./limits.ts";
import { type Asker, audiencesIn, placeOfInteraction } from "./place.ts";
import { toQuestion } from "./question-line.ts";
import { respond, tell } from "./respond.ts";
import { renderSection } from "./section-message.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Begins the value of a suggestion that was picked; what was typed is a question. */
const picked = "section:";

/** Answers a slash command. */
export async function onCommand(interaction: ChatInputCommandInteraction, services: Services): Promise<void> {
  const { footnote } = services;
  const asker: Asker = { user: interaction.user.id, place: placeOfInteraction(interaction) };
  const audiences = audiencesIn(asker.place, services.config.grants);
  switch (interaction.commandName) {
    case commandNames.ask: {
      const typed = interaction.options.getString(optionNames.question, true);
      const surface = interaction.options.getBoolean(optionNames.private) === true ? "private" : "public";
      const section = typed.startsWith(picked) ? pickedSection(typed) : undefined;
      if (section !== undefined) return respond(interaction, surface, (form) => renderSection(section, 0, form));
      return answer(interaction, { question: toQuestion(typed), asker, way: "command" }, surface, services);
    }
    case commandNames.topics: {
      const topics = footnote.topics({ audiences });
      return respond(interaction, "private", (form) => renderTopics(topics, 0, form));
    }
    case commandNames.section: {
      const typed = interaction.options.getString(optionNames.section, true);
      const [likeliest] = footnote.suggest(typed, 1, { audiences });
      const section = pickedSection(typed) ?? footnote.section(likeliest?.citation.id ?? "", { audiences });
      if (section === undefined) return tell(interaction, wording.noSection);
      return respond(interaction, "private", (form) => renderSection(section, 0, form));
    }
  }

  function pickedSection(typed: string): SectionView | undefined {
    return footnote.section(footnote.idOfKey(typed.slice(picked.length)) ?? "", { audiences });
  }
}

/** Answers the message whose menu was used, for who used it alone. */
export async function onAnswerThis(
  interaction: MessageContextMenuCommandInteraction,
  services: Services,
): Promise<void> {
  const { targetMessage: target, client } = interaction;
  const asker: Asker = { user: interaction.user.id, place: placeOfInteraction(interaction) };
  const text = target.author.id === client.user.id ? await questionOf(target, services.record) : askedBy(target);
  const asking: Asking = { question: toQuestion(text ?? ""), asker, way: "answer-this" };
  await answer(interaction, asking, "private", services);
}

/** Suggests sections while somebody types. */
export async function onAutocomplete(interaction: AutocompleteInteraction, services: Services): Promise<void> {
  const audiences = audiencesIn(placeOfInteraction(interaction), services.config.grants);
  const suggestions = services.footnote.suggest(interaction.options.getFocused(), limits.choices, { audiences });
  await interaction.respond(
    suggestions.map((one) => ({ name: nameOf(one), value: picked + sectionKey(one.citation.id) })),
  );
}

async function answer(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  asking: Asking,
  surface: "public" | "private",
  services: Services,
): Promise<void> {
  const { user, place } = asking.asker;
  const seconds = await services.pace.secondsToWait(`discord:${user}`, `discord:${place.channel}`);
  if (seconds > 0) return tell(interaction, wording.slowDown(seconds));
  const written = ask(services, asking).then((found) =>
    writeAnswer(found, asking, services, { surface, showsQuestion: true }),
  );
  await respond(interaction, surface, written);
}

function nameOf({ citation, phrase, isAlias }: Suggestion): string {
  const heading = citation.headings.at(-1) ?? citation.title;
  const beside = isAlias ? heading : citation.title;
  const name = beside === phrase ? phrase : `${phrase} · ${beside}`;
  return shorten(name.replace(/\s+/g, " ").trim() || "…", limits.choiceText);
}
