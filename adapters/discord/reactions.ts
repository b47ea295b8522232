import { randomUUID } from "node:crypto";
import { type Client, Events, type GuildTextBasedChannel, type Message } from "discord.js";
import { nameToEmoji } from "gemoji";
import type { Reaction } from "../chat/platform.ts";
import { handleReaction, reactionResumer } from "../chat/reactions.ts";
import type { Resumer } from "../chat/takeover.ts";
import { isStanding } from "./answer-thread.ts";
import { meantByMessage } from "./contents.ts";
import { deliver, type RenderMessage } from "./deliver.ts";
import { localeFor } from "./locale.ts";
import { kindOf, mayServeKind, type PlacedWork, readPlacedWork, servedBy, servesServerOf } from "./message-work.ts";
import { askerOf, placeOfMessage } from "./place.ts";
import { reply } from "./reply.ts";
import type { Services } from "./services.ts";
import { servicesForServer } from "./services-in.ts";
import { findUnanswered } from "./unanswered.ts";

/**
 * Answers a message when somebody adds the configured emoji to it. Discord can show nothing in a channel to one person alone
 * here, so the answer is a reply for everybody, given once, and failures are told in direct messages. Reactions in direct
 * messages are not answered, since the bot answers everything there anyway.
 * @returns what answers the reactions that another replica left unanswered in the servers of this replica's shards
 */
export function onReactions(client: Client<true>, services: Services): Resumer {
  const { answerEmoji } = services.config;
  // A server's custom emoji are known by their names.
  const wanted = answerEmoji === undefined ? undefined : (nameToEmoji[answerEmoji] ?? answerEmoji);

  client.on(Events.MessageReactionAdd, ({ emoji, message: { channelId, id, guildId } }, user) => {
    if (wanted === undefined || emoji.name !== wanted || user.bot || guildId === null) return;
    const channel = client.channels.cache.get(channelId);
    if (!channel?.isTextBased() || channel.isDMBased()) return;
    const reacted = { user: user.id, guild: guildId, channel: channelId, message: id };
    void services.inHand.add(take(reacted, channel));
  });

  async function take(reacted: PlacedWork, channel: GuildTextBasedChannel): Promise<void> {
    const own = await servicesForServer(reacted.guild, services);
    await handleReaction(
      own,
      reactionOf(reacted, channel, () => channel.messages.fetch(reacted.message), own),
    );
  }

  const kinds = {
    kind: (kind: string) => mayServeKind("reaction", kind, servedBy(client)),
    isOurs: (data: string) => servesServerOf(readPlacedWork(data), servedBy(client)),
  };
  return reactionResumer(services, kinds, async (data) => {
    const reacted = readPlacedWork(data);
    const message = await findUnanswered(reacted, client, services);
    if (message === undefined || message.channel.isDMBased()) return undefined;
    const own = await servicesForServer(reacted.guild, services);
    return reactionOf(reacted, message.channel, async () => message, own);
  });
}

/** Describes a reaction that asks, in the terms of the shared flows in `adapters/chat`. */
function reactionOf(
  reacted: PlacedWork,
  channel: GuildTextBasedChannel,
  fetch: () => Promise<Message>,
  { config }: Services,
): Reaction<RenderMessage> {
  const { client, guildId, id: channelId } = channel;
  const place = placeOfMessage({ channel, channelId, guildId });
  let message: Message | undefined;
  /** The answer to the message that somebody removed. */
  let removed: string | undefined;
  const tellAlone = async (write: RenderMessage): Promise<void> => {
    await deliver(write, localeFor(channel), (sealed) => client.users.send(reacted.user, sealed));
  };
  return {
    // Discord gives reactions no id; the replica that first hears of a reaction answers it.
    id: randomUUID(),
    message: reacted.message,
    asker: askerOf(reacted.user, place, client, config),
    work: { kind: kindOf("reaction", channel), data: JSON.stringify(reacted) },
    async meant() {
      message = await fetch();
      return message.author.id === client.user.id ? undefined : meantByMessage(message);
    },
    reply: async (write) => message && reply(message, write, `${removed ?? message.id}-ask`),
    async isStanding(answer) {
      const stands = await isStanding(client, channelId, answer);
      if (!stands) removed = answer.split("/").at(-1);
      return stands;
    },
    tell: async (write) => void (await tellAlone(write)),
    tellForbidden: tellAlone,
  };
}
