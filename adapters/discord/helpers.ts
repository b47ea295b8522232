import {
  channelLink,
  type MessageComponentInteraction,
  MessageFlags,
  messageLink,
  roleMention,
  type SendableChannels,
  userMention,
} from "discord.js";
import type { Helpers } from "../chat/platform.ts";
import { deliver, type RenderMessage, silent, withRetries } from "./deliver.ts";
import { helpPlaceOf } from "./help-place.ts";
import { label } from "./labels.ts";
import { localeOf } from "./locale.ts";
import { compose, subtext, text } from "./parts.ts";
import { missingPermissionsIn } from "./permissions.ts";
import { placeOfInteraction } from "./place.ts";
import { renderMarkdown } from "./render.ts";
import type { Services } from "./services.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

const longestQuestion = 1_500;

/**
 * Returns how to ask the people of the server's help channel about the answer under which somebody pressed a button. A role is
 * mentioned only if one is set.
 */
export async function helpersFrom(
  interaction: MessageComponentInteraction,
  { config, log }: Services,
): Promise<Helpers<RenderMessage>> {
  const help = helpPlaceOf(placeOfInteraction(interaction).guild, interaction.client, config);
  const channel = help === undefined ? undefined : await openChannel(interaction, help.channel);
  if (help === undefined || channel === undefined) {
    log.warn({ platform: "discord", channel: help?.channel }, "help channel is out of reach");
    return { obstacle: line(({ cannotAskPerson }) => cannotAskPerson) };
  }
  const lacking = channel.isDMBased() ? [] : missingPermissionsIn(channel);
  if (lacking.length > 0) {
    const namesIn = ({ permissions }: DiscordWording): string => lacking.map((name) => permissions[name]).join(", ");
    return { obstacle: line((wording) => wording.lacks(namesIn(wording), help.channel)) };
  }
  return {
    place: help.channel,
    askedBefore: line(({ personAskedBefore }) => personAskedBefore(help.channel)),
    async ask(question, asker) {
      const write = helpPost(question, asker, { role: help.role, origin: originOf(interaction) });
      const mentions = help.role === undefined ? silent : { parse: [], roles: [help.role] };
      const once = { nonce: interaction.id, enforceNonce: true };
      const locale = localeOf(interaction, "public");
      await withRetries(() => deliver(write, locale, async (sealed) => channel.send({ ...sealed, ...once }), mentions));
      return line(({ personAsked }) => personAsked(help.channel));
    },
  };
}

/**
 * Writes the post in the help channel.
 * @param origin the address of the place where the question was asked
 */
export function helpPost(
  question: string,
  asker: string,
  { role, origin }: { readonly role: string | undefined; readonly origin: string | undefined },
): RenderMessage {
  const call = role === undefined ? "" : `${roleMention(role)} · `;
  return ({ form, wording }) =>
    compose(
      [
        text(`${call}${userMention(asker)} ${wording.asksPerson}`),
        text(label(question, longestQuestion)),
        ...(origin === undefined ? [] : [subtext(`[${wording.origin}](<${origin}>)`)]),
      ],
      form,
    );
}

/** Writes a line, in Discord's Markdown, to the person who pressed. */
function line(markdownIn: (wording: DiscordWording) => string): RenderMessage {
  return ({ form, wording }) => renderMarkdown(markdownIn(wording), form);
}

async function openChannel({ client }: MessageComponentInteraction, id: string): Promise<SendableChannels | undefined> {
  const channel = await client.channels.fetch(id).catch(() => null);
  return channel?.isSendable() ? channel : undefined;
}

/**
 * Returns the address of the place where the question was asked: none for direct messages, which concern nobody else; the
 * channel's where the message is shown to one person alone and so has no address.
 */
function originOf({ guildId, channelId, message }: MessageComponentInteraction): string | undefined {
  if (guildId === null) return undefined;
  return message.flags.has(MessageFlags.Ephemeral)
    ? channelLink(channelId, guildId)
    : messageLink(channelId, message.id, guildId);
}
