import type { App } from "@slack/bolt";
import * as v from "valibot";
import { takeReaction } from "../chat/reactions.ts";
import { askerOf } from "./asker.ts";
import { allTextsOf } from "./contents.ts";
import { findMessage } from "./linked-message.ts";
import { type MessageContext, messageContext, messageId } from "./message-context.ts";
import { patiently } from "./patience.ts";
import type { Services } from "./services.ts";

const added = v.object({
  user: v.string(),
  reaction: v.string(),
  item: v.object({ type: v.literal("message"), channel: v.string(), ts: v.string() }),
});

/** Answers who puts the emoji that is set for it on a message, alone. In direct messages all is answered anyway. */
export function onReactions(app: App, services: Services): void {
  const { answerEmoji } = services.config;
  if (answerEmoji === undefined) return;

  app.event("reaction_added", async ({ event, context, client }) => {
    const read = v.safeParse(added, event);
    if (!read.success) return;
    const { user, reaction, item } = read.output;
    const [name] = reaction.split("::");
    const from = messageContext(context, client);
    if (name === answerEmoji && user !== from.bot && !item.channel.startsWith("D")) await take(user, item, from);
  });

  async function take(
    user: string,
    { channel, ts }: { readonly channel: string; readonly ts: string },
    { team, bot, client }: MessageContext,
  ): Promise<void> {
    let root: string | undefined;
    await takeReaction(services, {
      message: messageId(team, { channel, ts }),
      asker: askerOf({ team, user, channel }, client, services),
      isPrivate: true,
      async question() {
        const message = await findMessage({ channel, ts }, client);
        if (message === undefined || message.user === bot) return undefined;
        root = message.thread_ts === ts ? undefined : message.thread_ts;
        const [asked] = allTextsOf(message, bot);
        return asked && { question: asked.text, ...(asked.isShortened && { isShortened: true }) };
      },
      async respond(shown) {
        const place = { channel, ...(root !== undefined && { thread_ts: root }) };
        await patiently(() => client.chat.postEphemeral({ ...place, user, ...shown }));
        return undefined;
      },
    });
  }
}
