import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import { type SectionView, type Suggestion, sectionKey } from "../../src/index.ts";
import type { Found } from "../chat/answering.ts";
import { shorten } from "../chat/fit/shorten.ts";
import type { Give } from "../chat/give.ts";
import { type Asking, find, note, writeAnswer } from "./asking.ts";
import { renderTopics } from "./browse.ts";
import { commandNames, optionNames } from "./commands.ts";
import type { Write } from "./deliver.ts";
import { interactionKey } from "./keys.ts";
import { limits } from "./limits.ts";
import { type Asker, audiencesIn, placeOfInteraction } from "./place.ts";
import { askedBy, questionOf } from "./question-behind.ts";
import { toAsked } from "./question-line.ts";
import { respond, tell } from "./respond.ts";
import { renderSection } from "./section-message.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Begins the value of a suggestion that was picked; what was typed is a question. */
const picked = "section:";

/** Begins to answer a slash command. */
export async function onCommand(interaction: ChatInputCommandInteraction, services: Services): Promise<Give> {
  const { footnote } = services;
  const asker: Asker = { user: interaction.user.id, place: placeOfInteraction(interaction) };
  const audiences = audiencesIn(asker.place, services.config.grants);
  switch (interaction.commandName) {
    case commandNames.ask: {
      const typed = interaction.options.getString(optionNames.question, true);
      const surface = interaction.options.getBoolean(optionNames.private) === true ? "private" : "public";
      const section = typed.startsWith(picked) ? pickedSection(typed) : undefined;
      if (section !== undefined) return () => respond(interaction, surface, (form) => renderSection(section, 0, form));
      return answer(interaction, { asker, way: "command", surface }, async () => typed, services);
    }
    case commandNames.topics: {
      const topics = footnote.topics({ audiences });
      return () => respond(interaction, "private", (form) => renderTopics(topics, 0, form));
    }
    case commandNames.section: {
      const typed = interaction.options.getString(optionNames.section, true);
      const [likeliest] = footnote.suggest(typed, 1, { audiences });
      const section = pickedSection(typed) ?? footnote.section(likeliest?.citation.id ?? "", { audiences });
      if (section === undefined) return () => tell(interaction, wording.noSection);
      return () => respond(interaction, "private", (form) => renderSection(section, 0, form));
    }
    default:
      return async () => undefined;
  }

  function pickedSection(typed: string): SectionView | undefined {
    return footnote.section(footnote.idOfKey(typed.slice(picked.length)) ?? "", { audiences });
  }
}

/** Begins to answer the message whose menu was used, for who used it alone. */
export function onAnswerThis(interaction: MessageContextMenuCommandInteraction, services: Services): Promise<Give> {
  const { targetMessage: target, client } = interaction;
  const asker: Asker = { user: interaction.user.id, place: placeOfInteraction(interaction) };
  const read = async (): Promise<string> => {
    const text = target.author.id === client.user.id ? await questionOf(target, services.record) : askedBy(target);
    return text ?? "";
  };
  return answer(interaction, { asker, way: "answer-this", surface: "private" }, read, services);
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
  { surface, ...asked }: Pick<Asking, "asker" | "way"> & { readonly surface: "public" | "private" },
  read: () => Promise<string>,
  services: Services,
): Promise<Give> {
  const { user, place } = asked.asker;
  const seconds = await services.pace.secondsToWait(`discord:${user}`, `discord:${place.channel}`);
  if (seconds > 0) return () => tell(interaction, wording.slowDown(seconds));
  const finding = findAnswer();
  // A failure is told when it is known whether the interaction is ours.
  finding.catch(() => undefined);
  return () => respond(interaction, surface, finding.then(write));

  async function findAnswer(): Promise<{ readonly asking: Asking; readonly found: Found }> {
    const asking: Asking = { ...asked, id: interactionKey(interaction.id), ...toAsked(await read()) };
    return { asking, found: await find(services, asking) };
  }

  async function write({ asking, found }: Awaited<ReturnType<typeof findAnswer>>): Promise<Write> {
    await note(services, asking, found);
    return writeAnswer(found.answer, asking, services, { surface, showsQuestion: true });
  }
}

function nameOf({ citation, phrase, isAlias }: Suggestion): string {
  const heading = citation.headings.at(-1) ?? citation.title;
  const beside = isAlias ? heading : citation.title;
  const name = beside === phrase ? phrase : `${phrase} · ${beside}`;
  return shorten(name.replace(/\s+/g, " ").trim() || "…", limits.choiceText);
}
