import {
  channelLink,
  type MessageComponentInteraction,
  MessageFlags,
  messageLink,
  type SendableChannels,
} from "discord.js";
import { once } from "../../src/index.ts";
import { deliver, patiently, silent } from "./deliver.ts";
import { label } from "./labels.ts";
import { compose, type Form, subtext, text } from "./parts.ts";
import { lackingIn } from "./permissions.ts";
import type { Asker } from "./place.ts";
import { spoken } from "./render.ts";
import { respond } from "./respond.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

const longestQuestion = 1_500;

interface Call {
  readonly question: string;
  /** Discord's id of who asked, which may be another than who pressed. */
  readonly asked: string;
  readonly asker: Asker;
}

/** Asks in the help channel, once, and tells the asker where. A role is called only when one is set. */
export async function askPerson(
  interaction: MessageComponentInteraction,
  call: Call,
  services: Services,
): Promise<void> {
  const told = post(interaction, call, services).then((said) => (form: Form) => spoken(said, form));
  await respond(interaction, "private", told);
}

/** What is said to who pressed, in Markdown. */
async function post(
  interaction: MessageComponentInteraction,
  { question, asked, asker }: Call,
  { config: { help }, record, log }: Services,
): Promise<string> {
  const channel = help === undefined ? undefined : await openChannel(interaction, help.channel);
  if (help === undefined || channel === undefined) {
    log.warn({ platform: "discord", channel: help?.channel }, "help channel is out of reach");
    return wording.cannotAskPerson;
  }
  const lacking = channel.isDMBased() ? [] : lackingIn(channel);
  if (lacking.length > 0) return wording.lacks(lacking.map((name) => `“${name}”`).join(", "), help.channel);
  const origin = originOf(interaction);
  const head = `${wording.mention(asked)} ${wording.asksPerson}${help.role === undefined ? "" : ` <@&${help.role}>`}`;
  const parts = [
    text(head),
    text(label(question, longestQuestion)),
    ...(origin === undefined ? [] : [subtext(`[${wording.origin}](<${origin}>)`)]),
  ];
  const mentions = help.role === undefined ? silent : { parse: [], roles: [help.role] };
  const isFirst = await once(record, `discord:person:${asker.place.channel}:${question.toLowerCase()}`, async () => {
    await patiently(() =>
      deliver(
        (form) => compose(parts, form),
        async (sealed) => void (await channel.send({ ...sealed, nonce: interaction.id, enforceNonce: true })),
        mentions,
      ),
    );
    return true;
  });
  return isFirst === undefined ? wording.personAskedBefore(help.channel) : wording.personAsked(help.channel);
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
