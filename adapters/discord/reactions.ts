import { type Client, Events, type Message } from "discord.js";
import { nameToEmoji } from "gemoji";
import { takeReaction } from "../chat/reactions.ts";
import { askerOf, placeOfMessage } from "./place.ts";
import { askedBy } from "./question-behind.ts";
import { toAsked } from "./question-line.ts";
import { reply } from "./reply.ts";
import type { Services } from "./services.ts";
import { servicesIn } from "./services-in.ts";

/**
 * Answers the message on which somebody puts the emoji that is set for it. Discord shows nothing in a channel to one person alone,
 * so that the answer stands under the message, once. In direct messages all is answered anyway.
 */
export function onReactions(client: Client<true>, services: Services): void {
  const { answerEmoji } = services.config;
  if (answerEmoji === undefined) return;
  // A server's own emoji go by their names.
  const wanted = nameToEmoji[answerEmoji] ?? answerEmoji;

  client.on(Events.MessageReactionAdd, ({ emoji, message: { channelId, id, guildId } }, user) => {
    if (emoji.name !== wanted || user.bot || guildId === null) return;
    const channel = client.channels.cache.get(channelId);
    if (!channel?.isTextBased()) return;
    void services.inHand.add(take(user.id, guildId, () => channel.messages.fetch(id)));
  });

  async function take(user: string, guild: string, fetch: () => Promise<Message>): Promise<void> {
    const message = await fetch().catch((error: unknown) => {
      services.log.debug({ platform: "discord", way: "reaction", err: error }, "no message");
    });
    if (message === undefined) return;
    const own = await servicesIn(guild, services);
    await takeReaction(own, {
      message: message.id,
      asker: askerOf(user, placeOfMessage(message), client, own.config),
      isPrivate: false,
      async question() {
        const asked = message.author.id === client.user.id ? "" : askedBy(message);
        return asked === "" ? undefined : toAsked(asked);
      },
      respond: (write) => reply(message, write),
    });
  }
}
