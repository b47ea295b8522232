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
import { deliver, patiently, silent, type Write } from "./deliver.ts";
import { helpPlaceOf } from "./help-place.ts";
import { label } from "./labels.ts";
import { localeOf } from "./locale.ts";
import { compose, subtext, text } from "./parts.ts";
import { lackingIn } from "./permissions.ts";
import { placeOfInteraction } from "./place.ts";
import { spoken } from "./render.ts";
import type { Services } from "./services.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

const longestQuestion = 1_500;

/** The server's help channel, for a question under whose answer somebody pressed. A role is called only when one is set. */
export async function helpersFrom(
  interaction: MessageComponentInteraction,
  { config, log }: Services,
): Promise<Helpers<Write>> {
  const help = helpPlaceOf(placeOfInteraction(interaction).guild, interaction.client, config);
  const channel = help === undefined ? undefined : await openChannel(interaction, help.channel);
  if (help === undefined || channel === undefined) {
    log.warn({ platform: "discord", channel: help?.channel }, "help channel is out of reach");
    return { obstacle: line(({ cannotAskPerson }) => cannotAskPerson) };
  }
  const lacking = channel.isDMBased() ? [] : lackingIn(channel);
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
      await patiently(() => deliver(write, locale, async (sealed) => channel.send({ ...sealed, ...once }), mentions));
      return line(({ personAsked }) => personAsked(help.channel));
    },
  };
}

/** The post in the help channel. */
export function helpPost(
  question: string,
  asker: string,
  { role, origin }: { readonly role: string | undefined; readonly origin: string | undefined },
): Write {
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

/** What is said to who pressed, in Markdown. */
function line(markdownIn: (wording: DiscordWording) => string): Write {
  return ({ form, wording }) => spoken(markdownIn(wording), form);
}

async function openChannel({ client }: MessageComponentInteraction, id: string): Promise<SendableChannels | undefined> {
  const channel = await client.channels.fetch(id).catch(() => null);
  return channel?.isSendable() ? channel : undefined;
}

/** Where it was asked; direct messages are nobody else's business, and what only one person sees has no address. */
function originOf({ guildId, channelId, message }: MessageComponentInteraction): string | undefined {
  if (guildId === null) return undefined;
  return message.flags.has(MessageFlags.Ephemeral)
    ? channelLink(channelId, guildId)
    : messageLink(channelId, message.id, guildId);
}
