import type { App } from "@slack/bolt";
import * as v from "valibot";
import { questionsIn } from "../chat/contents.ts";
import type { Reaction } from "../chat/platform.ts";
import { handleReaction, reactionResumer } from "../chat/reactions.ts";
import type { Resumer } from "../chat/takeover.ts";
import { askerOf } from "./asker.ts";
import { contentsIn } from "./contents.ts";
import { installedIn } from "./installed-in.ts";
import { findMessage } from "./linked-message.ts";
import { type MessageContext, messageContext, messageId } from "./message-context.ts";
import { postToPerson } from "./post.ts";
import type { Message } from "./render.ts";
import type { Services } from "./services.ts";
import { withRetries } from "./with-retries.ts";

/** The kind of the work to answer a reaction. */
const reactionWork = "slack:reaction";

const added = v.object({
  user: v.string(),
  reaction: v.string(),
  event_ts: v.string(),
  item: v.object({ type: v.literal("message"), channel: v.string(), ts: v.string() }),
});

/** What a replica needs to answer a reaction; the data of the work. */
const work = v.object({
  ...installedIn,
  user: v.string(),
  /** The bot's own user id. */
  bot: v.string(),
  channel: v.string(),
  ts: v.string(),
  /** The `event_ts` of the reaction. */
  at: v.string(),
});

type Work = v.InferOutput<typeof work>;

const reactionData = v.pipe(v.string(), v.parseJson(), work);

/**
 * Answers, privately, people who put the configured emoji on a message; not in direct messages, where every message is answered
 * anyway.
 * @returns the resumer for reactions that another replica left unfinished
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
      await handleReaction(services, reactionOf({ ...where, user, channel, ts, at }, client, services));
  });

  return reactionResumer(services, { kind: reactionWork }, async (data) => {
    const { enterprise, ...reacted } = v.parse(reactionData, data);
    const installed = { team: reacted.team, ...(enterprise !== undefined && { enterprise }) };
    return reactionOf({ ...reacted, ...installed }, await services.clientOf(installed), services);
  });
}

/** Returns a reaction that asks in the form that the shared code works with. */
function reactionOf(reacted: Work, client: MessageContext["client"], services: Services): Reaction<Message> {
  const { team, user, bot, channel, ts, at } = reacted;
  const message = messageId(team, { channel, ts });
  let root: string | undefined;
  const tell = async (shown: Message): Promise<undefined> => {
    const place = { channel, ...(root !== undefined && { thread_ts: root }) };
    await withRetries(() => client.chat.postEphemeral({ ...place, user, ...shown }));
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
      return questionsIn(contentsIn(found, bot));
    },
    tell,
    tellForbidden: (shown) => postToPerson(client, user, shown),
  };
}
