import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import * as v from "valibot";
import { limits } from "./limits.ts";
import { english } from "./wording/english.ts";
import { translationsOf } from "./wording/languages.ts";

const { commands: commandWording } = english;

export const commandNames = {
  ask: "ask",
  topics: "topics",
  section: "section",
  settings: "footnote",
  answerThis: commandWording.answerThis,
} as const;

export const optionNames = { question: "question", private: "private", target: "target", section: "name" } as const;

/** Can be installed in servers and by single people, and used in direct messages too. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

const inEnglish: RESTPutAPIApplicationCommandsJSONBody = [
  {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: commandNames.ask,
    description: commandWording.ask,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: optionNames.question,
        description: commandWording.question,
        required: true,
        autocomplete: true,
        max_length: limits.questionText,
      },
      { type: ApplicationCommandOptionType.Boolean, name: optionNames.private, description: commandWording.private },
      { type: ApplicationCommandOptionType.User, name: optionNames.target, description: commandWording.target },
    ],
  },
  {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: commandNames.topics,
    description: commandWording.topics,
  },
  {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: commandNames.section,
    description: commandWording.section,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: optionNames.section,
        description: commandWording.sectionName,
        required: true,
        autocomplete: true,
      },
    ],
  },
  {
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    type: ApplicationCommandType.ChatInput,
    name: commandNames.settings,
    description: commandWording.settings,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  { ...everywhere, type: ApplicationCommandType.Message, name: commandNames.answerThis },
];

/** The app's commands as they are sent to Discord, in every language that the bot has wording for. */
export const commands: RESTPutAPIApplicationCommandsJSONBody = inEnglish.map(translated);

/**
 * Adds translations to a command: of its descriptions, and of its name if the command is an entry of a menu. The names of slash
 * commands are typed, and so are not translated.
 */
function translated<One extends { readonly name: string }>(one: One): One {
  const { description, type, options } = one as { description?: string; type?: number; options?: readonly One[] };
  const isMenu = type === ApplicationCommandType.Message && description === undefined;
  const names = isMenu ? translationsOf(one.name) : undefined;
  const descriptions = description === undefined ? undefined : translationsOf(description);
  return {
    ...one,
    ...(names !== undefined && { name_localizations: names }),
    ...(descriptions !== undefined && { description_localizations: descriptions }),
    ...(options !== undefined && { options: options.map(translated) }),
  };
}

const localized = v.optional(v.nullish(v.record(v.string(), v.string())));

const option = v.object({
  type: v.number(),
  name: v.string(),
  description: v.string(),
  description_localizations: localized,
  required: v.optional(v.boolean(), false),
  autocomplete: v.optional(v.boolean(), false),
  max_length: v.optional(v.number()),
});

/** The fields of a command that are compared; Discord adds others to the commands that it returns. */
const shape = v.array(
  v.object({
    type: v.optional(v.number(), ApplicationCommandType.ChatInput),
    name: v.string(),
    description: v.optional(v.string(), ""),
    name_localizations: localized,
    description_localizations: localized,
    options: v.optional(v.array(option), []),
    integration_types: v.optional(v.array(v.number()), []),
    contexts: v.nullish(v.array(v.number())),
    default_member_permissions: v.nullish(v.string()),
  }),
);

/** Returns the names of the commands that Discord lacks or has in another form, and of those that it should not have. */
export function driftOf(registered: unknown): string[] {
  const read = v.safeParse(shape, registered);
  const found = new Map((read.success ? read.output : []).map((one) => [one.name, inOrder(one)]));
  const wanted = new Map(v.parse(shape, commands).map((one) => [one.name, inOrder(one)]));
  return [...new Set([...wanted.keys(), ...found.keys()])].filter((name) => wanted.get(name) !== found.get(name));
}

/** Serializes a value so that neither the order of its keys nor whether a key is null or missing matters. */
function inOrder(one: unknown): string {
  return JSON.stringify(one, (_, value: unknown) => {
    if (value === null) return undefined;
    const isMap = typeof value === "object" && !Array.isArray(value);
    return isMap ? Object.fromEntries(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });
}

const named = v.array(v.object({ id: v.string(), name: v.string() }));

/** Writes a command as a mention that can be pressed; as `/name` where the command's id is not known. */
export type MentionCommand = (name: "ask" | "topics" | "section") => string;

/**
 * Returns the function that mentions commands.
 * @param registered the commands that Discord has
 */
export function commandMentions(registered: unknown): MentionCommand {
  const read = v.safeParse(named, registered);
  const ids = new Map((read.success ? read.output : []).map(({ id, name }) => [name, id]));
  return (name) => (ids.has(name) ? `</${name}:${ids.get(name)}>` : `/${name}`);
}
