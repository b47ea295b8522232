import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import { reportRequest } from "../chat/faults.ts";
import { deliver, type Write } from "./deliver.ts";
import { localeOf } from "./locale.ts";
import { notice } from "./render.ts";
import type { Services } from "./services.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

export type Repliable =
  | ChatInputCommandInteraction
  | MessageComponentInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

/** Milliseconds after which Discord is told that the answer is coming; it waits for three seconds. */
const atOnce = 1_000;

/** Answers an interaction with its first response, for all to see or for who asked alone. */
export async function respond(
  interaction: Repliable,
  surface: "public" | "private",
  work: Write | Promise<Write>,
): Promise<void> {
  const hidden = surface === "private" ? MessageFlags.Ephemeral : 0;
  const write = await inTime(work, () => interaction.deferReply(hidden === 0 ? {} : { flags: MessageFlags.Ephemeral }));
  const locale = localeOf(interaction, surface);
  if (interaction.deferred) {
    await deliver(write, locale, ({ flags, ...message }) => interaction.editReply({ ...message, flags }));
  } else {
    await deliver(write, locale, ({ flags, ...message }) => interaction.reply({ ...message, flags: flags | hidden }));
  }
}

/** Tells who pressed or asked, and nobody else. */
export function tell(interaction: Repliable, line: (wording: DiscordWording) => string): Promise<void> {
  return respond(interaction, "private", ({ form, wording }) => notice(line(wording), form));
}

/** Changes the message that a component stands under. */
export async function change(interaction: MessageComponentInteraction, write: Write): Promise<void> {
  const surface = interaction.message.flags.has(MessageFlags.Ephemeral) ? "private" : "public";
  await deliver(write, localeOf(interaction, surface), (message) => interaction.update(message));
}

/** Says that something went wrong; an interaction that is too old, or was answered elsewhere, is past that. */
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

/** Whether an interaction is answered already, or changes the message that it stands under. */
function isChanging({ replied, deferred, ephemeral }: Repliable): boolean {
  return replied || (deferred && ephemeral === null);
}

/** Waits for the work; where it takes long, something is done in the meantime. */
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
