import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import * as v from "valibot";
import { limits } from "./limits.ts";
import { commandWording } from "./wording.ts";

export const commandNames = {
  ask: "ask",
  topics: "topics",
  section: "section",
  answerThis: commandWording.answerThis,
} as const;

export const optionNames = { question: "question", private: "private", section: "name" } as const;

/** In servers and with people that install it, in direct messages too. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** The app's commands, as Discord takes them. */
export const commands: RESTPutAPIApplicationCommandsJSONBody = [
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
  { ...everywhere, type: ApplicationCommandType.Message, name: commandNames.answerThis },
];

const option = v.object({
  type: v.number(),
  name: v.string(),
  description: v.string(),
  required: v.optional(v.boolean(), false),
  autocomplete: v.optional(v.boolean(), false),
  max_length: v.optional(v.number()),
});

/** What makes a command what it is; Discord adds more when it gives one back. */
const shape = v.array(
  v.object({
    type: v.optional(v.number(), ApplicationCommandType.ChatInput),
    name: v.string(),
    description: v.optional(v.string(), ""),
    options: v.optional(v.array(option), []),
    integration_types: v.optional(v.array(v.number()), []),
    contexts: v.nullish(v.array(v.number())),
  }),
);

/** The names of the commands that are not, or not so, among those that Discord has, and of those that should not be. */
export function driftOf(registered: unknown): string[] {
  const read = v.safeParse(shape, registered);
  const found = new Map((read.success ? read.output : []).map((one) => [one.name, JSON.stringify(one)]));
  const wanted = new Map(v.parse(shape, commands).map((one) => [one.name, JSON.stringify(one)]));
  return [...new Set([...wanted.keys(), ...found.keys()])].filter((name) => wanted.get(name) !== found.get(name));
}
