import type { App } from "@slack/bolt";
import * as v from "valibot";
import { meantBy } from "../chat/contents.ts";
import type { Reaction } from "../chat/platform.ts";
import { reactionResumer, takeReaction } from "../chat/reactions.ts";
import type { Resumer } from "../chat/takeover.ts";
import { askerOf } from "./asker.ts";
import { contentsIn } from "./contents.ts";
import { findMessage } from "./linked-message.ts";
import { type MessageContext, messageContext, messageId } from "./message-context.ts";
import { patiently } from "./patience.ts";
import { postToPerson } from "./post.ts";
import type { Message } from "./render.ts";
import type { Services } from "./services.ts";

/** The kind of the work on a reaction. */
const reactionWork = "slack:reaction";

const added = v.object({
  user: v.string(),
  reaction: v.string(),
  event_ts: v.string(),
  item: v.object({ type: v.literal("message"), channel: v.string(), ts: v.string() }),
});

/** What it takes to answer a reaction. */
const work = v.object({
  team: v.string(),
  /** The organisation, if the app is installed in all of it. */
  enterprise: v.exactOptional(v.string()),
  user: v.string(),
  /** The bot's own user id. */
  bot: v.string(),
  channel: v.string(),
  ts: v.string(),
  /** When it was put there. */
  at: v.string(),
});

type Work = v.InferOutput<typeof work>;

const left = v.pipe(v.string(), v.parseJson(), work);

/**
 * Answers who puts the emoji that is set for it on a message, alone. In direct messages all is answered anyway.
 * @returns what answers a reaction that another replica left
 */
export function onReactions(app: App, services: Services): Resumer {
  const { answerEmoji } = services.config;

  app.event("reaction_added", async ({ event, context, client }) => {
    const read = v.safeParse(added, event);
    if (!read.success) return;
    const { user, reaction, item, event_ts: at } = read.output;
    const { channel, ts } = item;
    const [name] = reaction.split("::");
    const { client: _, ...where } = messageContext(context, client);
    const isAsking = answerEmoji !== undefined && name === answerEmoji && !channel.startsWith("D");
    if (isAsking && user !== where.bot)
      await takeReaction(services, reactionOf({ ...where, user, channel, ts, at }, client, services));
  });

  return reactionResumer(services, { kind: reactionWork }, async (data) => {
    const { enterprise, ...reacted } = v.parse(left, data);
    const installed = { team: reacted.team, ...(enterprise !== undefined && { enterprise }) };
    return reactionOf({ ...reacted, ...installed }, await services.clientOf(installed), services);
  });
}

/** A reaction that asks, as the shared flows see it. */
function reactionOf(reacted: Work, client: MessageContext["client"], services: Services): Reaction<Message> {
  const { team, user, bot, channel, ts, at } = reacted;
  const message = messageId(team, { channel, ts });
  let root: string | undefined;
  const tell = async (shown: Message): Promise<void> => {
    const place = { channel, ...(root !== undefined && { thread_ts: root }) };
    await patiently(() => client.chat.postEphemeral({ ...place, user, ...shown }));
  };
  return {
    id: `${message}:${user}:${at}`,
    message,
    asker: askerOf({ team, user, channel }, client, services),
    work: { kind: reactionWork, data: JSON.stringify(reacted) },
    async meant() {
      const found = await findMessage({ channel, ts }, client);
      if (found === undefined || found.user === bot) return undefined;
      root = found.thread_ts === ts ? undefined : found.thread_ts;
      return meantBy(contentsIn(found, bot));
    },
    tell,
    tellForbidden: (shown) => postToPerson(client, user, shown),
  };
}
