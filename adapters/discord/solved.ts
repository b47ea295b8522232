import {
  type AnyThreadChannel,
  type APIMessageTopLevelComponent,
  ComponentType,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from "discord.js";
import type { Logger } from "../process/log.ts";
import { deliver, isCode, silent } from "./deliver.ts";
import { localeOf } from "./locale.ts";
import { renderMarkdown } from "./render.ts";
import { languages, wordingIn } from "./wording/languages.ts";

const tagNames: ReadonlySet<string> = new Set(languages.flatMap(({ solvedTags }) => solvedTags));
const mostTags = 5;

/**
 * Marks an answer as the one that solved its question: the pressed button says so, and the forum post gets the forum's tag for
 * solved posts, if it has one. A post that was archived is archived again.
 */
export async function markSolved(interaction: MessageComponentInteraction, log: Logger): Promise<void> {
  const { message, channel, customId } = interaction;
  const { isSolved } = wordingIn(localeOf(interaction, "public"));
  const wasArchived = channel?.isThread() && channel.archived === true;
  const components = message.components.map((one) => withButtonDone(one.toJSON(), customId, isSolved));
  const isV2 = message.flags.has(MessageFlags.IsComponentsV2);
  await interaction.update({
    components,
    allowedMentions: silent,
    ...(isV2 && { flags: MessageFlags.IsComponentsV2 }),
  });
  if (!channel?.isThread()) return;
  try {
    // Discord does not change the tags of an archived post.
    if (wasArchived) await channel.setArchived(false);
    await tag(channel);
    if (wasArchived) await channel.setArchived(true);
  } catch (error) {
    if (!isCode(error, RESTJSONErrorCodes.MissingPermissions)) throw error;
    log.warn({ platform: "discord", channel: channel.id, lacking: ["Manage Threads"] }, "permissions missing");
    await deliver(
      ({ form, wording }) =>
        renderMarkdown(wording.lacks(wording.permissions.ManageThreads, channel.parentId ?? channel.id), form),
      localeOf(interaction, "private"),
      ({ flags, ...rest }) => interaction.followUp({ ...rest, flags: flags | MessageFlags.Ephemeral }),
    );
  }
}

async function tag(thread: AnyThreadChannel): Promise<void> {
  if (!thread.parent?.isThreadOnly()) return;
  const solved = thread.parent.availableTags.find(({ name }) => tagNames.has(name.trim().toLowerCase()));
  if (solved === undefined || thread.appliedTags.includes(solved.id)) return;
  await thread.setAppliedTags([...thread.appliedTags.slice(0, mostTags - 1), solved.id]);
}

/** Returns a component in which the button with the id `pressed` is disabled and has the given label. */
export function withButtonDone(
  component: APIMessageTopLevelComponent,
  pressed: string,
  label: string,
): APIMessageTopLevelComponent {
  if (component.type !== ComponentType.ActionRow) return component;
  const components = component.components.map((one) =>
    one.type === ComponentType.Button && "custom_id" in one && one.custom_id === pressed
      ? { ...one, label, disabled: true }
      : one,
  );
  return { ...component, components };
}
