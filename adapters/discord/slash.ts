import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import { type SectionView, type Suggestion, sectionKey } from "../../src/index.ts";
import { secondsToWait } from "../chat/answering.ts";
import { typedOrLinked } from "../chat/contents.ts";
import { shorten } from "../chat/fit/shorten.ts";
import type { Request } from "../chat/platform.ts";
import { answerRequest } from "../chat/requests.ts";
import type { SendReply } from "../chat/send-reply.ts";
import { type AskedFor, askedForBy } from "./asked-for.ts";
import { renderTopics } from "./browse.ts";
import { commandNames, optionNames } from "./commands.ts";
import { meantByMessage } from "./contents.ts";
import type { RenderMessage } from "./deliver.ts";
import { limits } from "./limits.ts";
import { type Linking, linkedMessages } from "./linked-message.ts";
import { withoutMessageLinks } from "./message-text.ts";
import { askerOfInteraction } from "./place.ts";
import { toShortened } from "./question-line.ts";
import { questionOf } from "./question-of-answer.ts";
import { renderMarkdown } from "./render.ts";
import { respond, tell } from "./respond.ts";
import { renderSection } from "./section-message.ts";
import type { Services } from "./services.ts";
import { onSettings } from "./settings-command.ts";

/** Prefix of the value of a suggestion that was picked; a value without it was typed, and is a question. */
const picked = "section:";

/**
 * Prepares the answer to a slash command.
 * @returns what gives the answer
 */
export async function onCommand(interaction: ChatInputCommandInteraction, services: Services): Promise<SendReply> {
  const { footnote } = services;
  // A manager of the server may change its settings, whoever may ask the bot.
  if (interaction.commandName === commandNames.settings) return () => onSettings(interaction, services);
  const asker = askerOfInteraction(interaction, services);
  if (!asker.mayUse) return () => tell(interaction, ({ notForYou }) => notForYou);
  const audiences = await asker.audiences();
  switch (interaction.commandName) {
    case commandNames.ask: {
      const typed = interaction.options.getString(optionNames.question, true);
      const surface = interaction.options.getBoolean(optionNames.private) === true ? "private" : "public";
      const askedFor = askedForBy(interaction, surface === "private");
      if (typeof askedFor === "function") return () => tell(interaction, askedFor);
      const section = typed.startsWith(picked) ? pickedSection(typed) : undefined;
      if (section !== undefined) {
        const seconds = surface === "public" ? await secondsToWait(services, asker) : 0;
        if (seconds > 0) return () => tell(interaction, ({ slowDown }) => slowDown(seconds));
        const write: RenderMessage = (style) => {
          const above = askedFor && style.wording.askedFor(askedFor.person, interaction.user.id);
          return renderSection(section, 0, style, undefined, above);
        };
        return () => respond(interaction, surface, write, askedFor?.mentions);
      }
      const meant = () =>
        typedOrLinked(toShortened(typed), withoutMessageLinks(typed), surface === "public", () =>
          linkedMessages(linkingBy(interaction, typed), services),
        );
      const asked = { way: "command", surface, meant } as const;
      return answerRequest(services, requestOf(interaction, asked, services, askedFor));
    }
    case commandNames.topics: {
      const topics = footnote.topics({ audiences });
      return () => respond(interaction, "private", (style) => renderTopics(topics, 0, style));
    }
    case commandNames.section: {
      const typed = interaction.options.getString(optionNames.section, true);
      const [likeliest] = footnote.suggest(typed, 1, { audiences });
      const section = pickedSection(typed) ?? footnote.section(likeliest?.citation.id ?? "", { audiences });
      if (section === undefined) {
        const topics = services.mention("topics");
        return () =>
          respond(interaction, "private", ({ form, wording }) => renderMarkdown(wording.noSection(topics), form));
      }
      return () => respond(interaction, "private", (style) => renderSection(section, 0, style));
    }
    default:
      return async () => undefined;
  }

  function pickedSection(typed: string): SectionView | undefined {
    return footnote.section(footnote.idOfKey(typed.slice(picked.length)) ?? "", { audiences });
  }
}

/** Prepares the answer to the message whose menu was used, for the user of the menu alone. */
export function onAnswerThis(
  interaction: MessageContextMenuCommandInteraction,
  services: Services,
): Promise<SendReply> {
  const { targetMessage: target, client } = interaction;
  const meant = async () => {
    if (target.author.id !== client.user.id) return meantByMessage(target);
    const question = await questionOf(target, services);
    return { texts: question === undefined ? [] : [toShortened(question)] };
  };
  const asked = { way: "answer-this", surface: "private", meant } as const;
  return answerRequest(services, requestOf(interaction, asked, services));
}

/** Suggests sections while somebody types. */
export async function onAutocomplete(interaction: AutocompleteInteraction, services: Services): Promise<void> {
  const asker = askerOfInteraction(interaction, services);
  if (!asker.mayUse) return interaction.respond([]);
  const audiences = await asker.audiences();
  const suggestions = services.footnote.suggest(interaction.options.getFocused(), limits.choices, { audiences });
  await interaction.respond(
    suggestions.map((one) => ({ name: nameOf(one), value: picked + sectionKey(one.citation.id) })),
  );
}

function requestOf(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  asked: Pick<Request<RenderMessage>, "way" | "surface" | "meant">,
  services: Services,
  askedFor?: AskedFor,
): Request<RenderMessage> {
  return {
    ...asked,
    ...(askedFor !== undefined && { askedFor: askedFor.person }),
    id: interaction.id,
    asker: askerOfInteraction(interaction, services),
    respond: (surface, write) =>
      respond(interaction, surface === "public" ? "public" : "private", write, askedFor?.mentions),
  };
}

function nameOf({ citation, phrase, isAlias }: Suggestion): string {
  const heading = citation.headings.at(-1) ?? citation.title;
  const beside = isAlias ? heading : citation.title;
  const name = beside === phrase ? phrase : `${phrase} · ${beside}`;
  return shorten(name.replace(/\s+/g, " ").trim() || "…", limits.choiceText);
}

function linkingBy(
  { client, channelId, channel, user: author, guildId }: ChatInputCommandInteraction,
  content: string,
): Linking {
  return { content, client, channelId, channel, author, guildId };
}
