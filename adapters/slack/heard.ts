import { setImmediate } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import { type MessageFacts, wayOf } from "../chat/ask-way.ts";
import { pointedTo } from "../chat/contents.ts";
import { type EditedMessage, type Given, type IncomingMessage, isAddressed, type Way } from "../chat/platform.ts";
import type { SlackConfig } from "../configuration/slack-config.ts";
import { askerOf } from "./asker.ts";
import { contentsOf } from "./contents.ts";
import type { Edit } from "./edit-events.ts";
import { isGone } from "./faults.ts";
import type { Incoming } from "./incoming.ts";
import { linkedMessages } from "./linked-message.ts";
import { type MessageContext, messageId } from "./message-context.ts";
import { changeWorkOf, messageWork, writeMessageWork } from "./message-work.ts";
import { post, postToPerson } from "./post.ts";
import { mentionsOthers, speaksTo } from "./read-text.ts";
import type { Message } from "./render.ts";
import { replyMark } from "./reply-mark.ts";
import type { Services } from "./services.ts";
import { ownThreadOf, placeOf, type Threads, threadOf } from "./threads.ts";
import { withRetries } from "./with-retries.ts";

/** Returns a message that asks in the form that the shared code works with. */
export function heardOf(
  incoming: Incoming,
  way: Way,
  { team, enterprise, bot, client }: MessageContext,
  threads: Threads,
  services: Services,
): IncomingMessage<Message> {
  const { channel, user, text, ts, root, isDirect } = incoming;
  const installed = { team, ...(enterprise !== undefined && { enterprise }) };
  const thread = threadOf(incoming, team);
  const isFirst = root === undefined && !isDirect;
  const reply = replierTo(incoming, { team, bot, client }, threads);
  const postReply = (message: Message): Promise<string> => reply(message);
  return {
    id: messageId(team, incoming),
    way,
    mentionsOnlyOthers: mentionsOthers(text, bot),
    hasQuietAuthor: () => services.viewers.isInGroup({ team, user }, services.config.usage.quietRoles, client),
    asker: askerOf({ team, user, channel }, client, services),
    work: { kind: messageWork, data: writeMessageWork({ ...installed, user, bot, way, incoming }) },
    contents: () => contentsOf(incoming, bot),
    earlier: async () => (isFirst ? [] : threads.earlier(thread, ts, client, bot)),
    pointedAt: pointerOf(incoming, user, { team, bot, client }, threads, services),
    reply,
    async tell(message) {
      if (incoming.isFromApp) return undefined;
      // Slack does not show an ephemeral message in a thread that has no replies yet.
      const place = { channel, ...(root !== undefined && { thread_ts: root }) };
      if (isDirect) return postReply(message);
      await withRetries(() => client.chat.postEphemeral({ ...place, user, ...message }));
      return undefined;
    },
    tellFailed: postReply,
    async tellForbidden(message) {
      if (!incoming.isFromApp) await postToPerson(client, user, message);
    },
    acknowledge: () => addThumb(client, { channel, ts }, services),
  };
}

/** Returns the function that replies to a message; see `IncomingMessage.reply`. */
function replierTo(
  incoming: Incoming | Edit,
  { team, bot, client }: Pick<MessageContext, "team" | "bot" | "client">,
  threads: Threads,
): IncomingMessage<Message>["reply"] {
  const { user, ts, root, isDirect } = incoming;
  const thread = threadOf(incoming, team);
  return async (message, asked) => {
    const posting = post(client, placeOf(incoming), { ...message, ...replyMark(ts) });
    if (asked === undefined) return posting;
    // The rejection is thrown by `await posting` below. The question is recorded meanwhile, since others may follow it up.
    posting.catch(() => undefined);
    await setImmediate();
    await threads.addQuestion(thread, asked.question, user);
    // A reply in a thread of a direct message follows up the thread's first message.
    if (isDirect && root === undefined) await threads.addQuestion(ownThreadOf(incoming, team), asked.question, user);
    const reply = await posting;
    if (root === undefined && !isDirect) await threads.begin(thread, [user, bot]);
    else if (!isDirect) await threads.addWriter(thread, bot);
    return reply;
  };
}

/** Returns an edited message in the form that the shared code works with. */
export async function editedOf(
  edit: Edit,
  { message: reply, asker }: Given,
  from: MessageContext,
  threads: Threads,
  services: Services,
): Promise<EditedMessage<Message>> {
  const { team, bot, client } = from;
  const { channel, text, user: author, before = "", version } = edit;
  const { config } = services;
  const thread = threadOf(edit, team);
  // Only a message that was a mention needs the lookup: one that was answered for another reason is known to be under an
  // answer.
  const wasMention = speaksTo(before, bot);
  const isUnderAnswer = async () => !wasMention || threads.isBetween(thread, author, client, bot);
  const way = await wayOf(factsOf(edit, speaksTo(text, bot), config), config.usage, isUnderAnswer);
  return {
    contents: () => contentsOf(edit, bot),
    pointedAt: pointerOf(edit, asker, { team, bot, client }, threads, services),
    way,
    noLongerAddressesBot: wasMention && way !== undefined && !isAddressed(way),
    mentionsOnlyOthers: mentionsOthers(text, bot),
    version,
    ...(edit.editedAt !== undefined && { editedAt: edit.editedAt }),
    work: changeWorkOf(edit, asker, from),
    asker: askerOf({ team, user: asker, channel }, client, services),
    async replaceReply(message, question) {
      try {
        await withRetries(() => client.chat.update({ channel, ts: reply, ...message }));
      } catch (error) {
        if (isGone(error)) return false;
        throw error;
      }
      if (question !== undefined) await threads.addQuestion(thread, question, author);
      return true;
    },
    replyAnew: replierTo(edit, { team, bot, client }, threads),
    async removeReply() {
      await withRetries(() => client.chat.delete({ channel, ts: reply }));
    },
    async tell(message) {
      await withRetries(() => client.chat.postEphemeral({ ...placeOf(edit), user: author, ...message }));
      return undefined;
    },
    tellForbidden: (message) => postToPerson(client, author, message),
  };
}

/** Returns the facts that decide how a message asks. */
export function factsOf(
  { isDirect, root, channel }: Pick<Incoming, "isDirect" | "root" | "channel">,
  isMention: boolean,
  { answerChannels }: Pick<SlackConfig, "answerChannels">,
): MessageFacts {
  const goesOn = root === undefined ? undefined : "follow-up";
  return { isDirect, isMention, goesOn, isInAnswerChannel: () => answerChannels.includes(channel) };
}

/**
 * Returns the function that finds what a message points to; see `IncomingMessage.pointedAt`.
 * @param user the person who asks
 */
function pointerOf(
  { channel, text, ts, root, isDirect }: Incoming | Edit,
  user: string,
  { team, bot, client }: MessageContext,
  threads: Threads,
  { viewers }: Services,
): NonNullable<IncomingMessage<Message>["pointedAt"]> {
  return async (isBare, earlier) => {
    const linked = await linkedMessages(text, { team, user, channel, bot }, client, viewers);
    // In a conversation with the bot, "can you explain that?" is about the bot's answer, not about messages above.
    if (linked !== undefined || root === undefined || !(isBare || earlier.length === 0)) return linked;
    const thread = threadOf({ channel, ts, root, isDirect }, team);
    return pointedTo(await threads.above(thread, ts, client, bot), false);
  };
}

/**
 * Adds a thumbs-up reaction. Failures are only logged, since the reaction is a courtesy and the scope for it may be missing.
 */
async function addThumb(
  client: webApi.WebClient,
  { channel, ts }: Pick<Incoming, "channel" | "ts">,
  { log }: Pick<Services, "log">,
): Promise<void> {
  await client.reactions.add({ channel, timestamp: ts, name: "+1" }).catch((error: unknown) => {
    log.debug({ platform: "slack", channel, err: error }, "no thumb");
  });
}
