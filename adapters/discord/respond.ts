import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type MessageMentionOptions,
  type ModalSubmitInteraction,
} from "discord.js";
import { reportRequest } from "../chat/faults.ts";
import { deliver, type OutgoingMessage, type RenderMessage, silent } from "./deliver.ts";
import { localeOf } from "./locale.ts";
import { renderLine } from "./render.ts";
import type { Services } from "./services.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

export type Repliable =
  | ChatInputCommandInteraction
  | MessageComponentInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

/** Milliseconds after which a response is deferred; Discord waits three seconds for one. */
const atOnce = 1_000;

/**
 * Sends the first response to an interaction, to everybody or to the asker alone; defers it where the work takes long.
 * @param mentions whom it may ping
 */
export async function respond(
  interaction: Repliable,
  surface: "public" | "private",
  work: RenderMessage | Promise<RenderMessage>,
  mentions: MessageMentionOptions = silent,
): Promise<void> {
  const hidden = surface === "private" ? MessageFlags.Ephemeral : 0;
  const write = await inTime(work, () => interaction.deferReply(hidden === 0 ? {} : { flags: MessageFlags.Ephemeral }));
  const locale = localeOf(interaction, surface);
  if (interaction.deferred) {
    await deliver(write, locale, ({ flags, ...message }) => interaction.editReply({ ...message, flags }), mentions);
  } else {
    const send = ({ flags, ...message }: OutgoingMessage) => interaction.reply({ ...message, flags: flags | hidden });
    await deliver(write, locale, send, mentions);
  }
}

/** Shows a line to the person who pressed or asked, and to nobody else. */
export function tell(interaction: Repliable, line: (wording: DiscordWording) => string): Promise<void> {
  return respond(interaction, "private", ({ form, wording }) => renderLine(line(wording), form));
}

/** Replaces the message that a component belongs to. */
export async function change(interaction: MessageComponentInteraction, write: RenderMessage): Promise<void> {
  const surface = interaction.message.flags.has(MessageFlags.Ephemeral) ? "private" : "public";
  await deliver(write, localeOf(interaction, surface), (message) => interaction.update(message));
}

/**
 * Reports an error, and tells the person that something went wrong, unless the interaction is too old or was answered
 * elsewhere.
 */
export function fail(interaction: Repliable, way: string, error: unknown, services: Services): Promise<void> {
  const { channelId, createdTimestamp } = interaction;
  const about = { way, channel: channelId ?? undefined, ageMs: Date.now() - createdTimestamp };
  return reportRequest(services, about, error, (said) =>
    isChanging(interaction)
      ? deliver(said, localeOf(interaction, "private"), ({ flags, ...rest }) =>
          interaction.followUp({ ...rest, flags: flags | MessageFlags.Ephemeral }),
        )
      : respond(interaction, "private", said),
  );
}

/** Whether an interaction has its first response already, or updates the message of its component. */
function isChanging({ replied, deferred, ephemeral }: Repliable): boolean {
  return replied || (deferred && ephemeral === null);
}

/** Waits for the work; where that takes longer than `atOnce`, waits for `meanwhile` first. */
async function inTime<Result>(work: Result | Promise<Result>, meanwhile: () => Promise<unknown>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), atOnce);
  });
  const first = await Promise.race([Promise.resolve(work), late]).finally(() => clearTimeout(timer));
  if (first !== "late") return first as Result;
  await meanwhile();
  return work;
}
