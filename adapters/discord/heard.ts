import { type Message, RESTJSONErrorCodes } from "discord.js";
import { type PossibleQuestions, pointedTo } from "../chat/contents.ts";
import { messageKey } from "../chat/keys.ts";
import { type EditedMessage, type Given, type IncomingMessage, isAddressed, type Way } from "../chat/platform.ts";
import { answerInThread, answerRoute, editAnswer } from "./answer-thread.ts";
import { contentsOf, cutToQuestionLength, meantByMessage } from "./contents.ts";
import { Conversations } from "./conversation.ts";
import { deliver, isCode, type RenderMessage, withRetries } from "./deliver.ts";
import { mentionsOthers, wayOfEdit } from "./how-asked.ts";
import type { Incoming } from "./incoming.ts";
import { linkedMessages } from "./linked-message.ts";
import { localeFor } from "./locale.ts";
import { changeWorkOf, kindOf, writeMessageWork } from "./message-work.ts";
import { addWriter, beginThread } from "./own-threads.ts";
import { askerOf } from "./place.ts";
import { askedIdOf, questionOf, referenced } from "./question-of-answer.ts";
import { failureToldTo, reply } from "./reply.ts";
import type { Services } from "./services.ts";
import { wordingIn } from "./wording/languages.ts";

/** Describes a message that asks, in the terms of the shared flows in `adapters/chat`. */
export function heardOf(
  incoming: Incoming,
  way: Way,
  message: Message,
  services: Services,
): IncomingMessage<RenderMessage> {
  const { id, user, place } = incoming;
  const { guildId: guild } = message;
  const where = { ...(guild !== null && { guild }), channel: place.channel, message: id };
  return {
    ...failureToldTo(message),
    id,
    way,
    mentionsOnlyOthers: mentionsOthers(incoming, message),
    async hasQuietAuthor() {
      const { quietRoles } = services.config.usage;
      return message.member?.roles.cache.some(({ id: role }) => quietRoles.includes(role)) ?? quietRoles.length > 0;
    },
    asker: askerOf(user, place, message.client, services.config),
    work: { kind: kindOf("message", message), data: writeMessageWork({ user, ...where, way }) },
    ...asking(incoming, way, message, services),
    reply: replierTo(incoming, message, services, id),
    tell: (write) => reply(message, write, `${id}-told`),
    isByAsker: async () => incoming.isDirect || way === "follow-up" || (await askedBefore(message, services)) === user,
    /** Adds a thumb as a reaction. A failure is ignored, since the thumb is only a courtesy. */
    async acknowledge() {
      await message.react("👍").catch((error: unknown) => {
        services.log.debug({ platform: "discord", channel: place.channel, err: error }, "no thumb");
      });
    },
  };
}

/**
 * Returns the function that replies to a message; see `IncomingMessage.reply`.
 * @param nonce see `reply`
 */
function replierTo(
  incoming: Incoming,
  message: Message,
  services: Services,
  nonce: string,
): IncomingMessage<RenderMessage>["reply"] {
  return async (write, asked) => {
    if (asked === undefined) return reply(message, write, nonce);
    // Recorded before the answer is sent, since the asker may go on in the thread as soon as the answer can be seen.
    const begun = ownThread(incoming, services.config);
    const bot = message.client.user.id;
    if (begun !== undefined) await beginThread(services.record, begun, incoming.user, bot);
    else if (incoming.isThread) await addWriter(services.record, incoming.place.channel, bot);
    const inThread = await answerInThread(message, write, asked.question, services.config, nonce);
    const sent = inThread ?? (await reply(message, write, nonce));
    await new Conversations(services).add(incoming, asked.earlier, asked.question, sent);
    return sent;
  };
}

/**
 * Returns the id of the thread that begins with a message: the forum post that it opens, or the thread that its answer may get;
 * undefined if there is neither.
 */
function ownThread(
  { id, place, postTitle }: Incoming,
  { threadChannels }: Pick<Services["config"], "threadChannels">,
): string | undefined {
  if (postTitle !== undefined) return place.channel;
  return threadChannels.includes(place.channel) ? id : undefined;
}

/**
 * Reads what a message asks. A message that is nothing but a mention asks what the message that it replies to asks, or what its
 * thread is about.
 */
function asking(
  incoming: Incoming,
  way: Way,
  message: Message,
  services: Services,
): Pick<IncomingMessage<RenderMessage>, "contents" | "earlier" | "pointedAt"> {
  const { text, reference, isDirect, isThread } = incoming;
  const contents = contentsOf(incoming, message, way);
  const isBare = contents.typed[0] === "";
  const mayBeHidden = !isDirect && !services.mayReadMessages;
  const { cannotRead } = wordingIn(localeFor(message));
  const hidden = mayBeHidden ? { unreadable: () => cannotRead } : undefined;
  const isHidden = way !== "unasked" && text === "" && isBare;
  const conversations = new Conversations(services);
  return {
    contents: () => ({ ...contents, ...(isHidden && hidden) }),
    earlier: async () => (isBare && reference !== undefined ? [] : conversations.earlier(incoming, message)),
    async pointedAt(_, earlier) {
      const linked = await linkedMessages(message, services);
      if (linked !== undefined) return linked;
      if (reference !== undefined) {
        const meant = await meantByReference(message, isBare, services);
        return saysNothing(meant) ? hidden : meant && pointedTo(meant, true);
      }
      // In a conversation with the bot, "can you explain that?" is about the bot's answer, not about the messages above.
      if (!isThread || !(isBare || earlier.length === 0)) return undefined;
      const meant = await conversations.about(message);
      return saysNothing(meant) ? hidden : pointedTo(meant, false);
    },
  };
}

function saysNothing(meant: PossibleQuestions | undefined): boolean {
  return meant !== undefined && "texts" in meant && meant.texts.length === 0;
}

/**
 * Returns what the message asks to which `message` replies: the question, if that is an answer of the bot's; undefined where
 * `message` asks something about such an answer.
 * @param isBare whether the message itself says nothing
 */
async function meantByReference(
  message: Message,
  isBare: boolean,
  services: Services,
): Promise<PossibleQuestions | undefined> {
  const asked = await referenced(message);
  if (asked === undefined) return { texts: [] };
  if (asked.author.id !== message.client.user.id) return meantByMessage(asked);
  if (!isBare) return undefined;
  const question = await questionOf(asked, services);
  return cutToQuestionLength({ texts: question === undefined ? [] : [{ text: question }] });
}

/** Returns who asked the question of the answer to which a message replies. */
async function askedBefore(message: Message, { platform, record }: Services): Promise<string | undefined> {
  const answer = await referenced(message);
  const asked = answer && askedIdOf(answer);
  const given = asked === undefined ? undefined : await record.answerTo(messageKey(platform.name, asked));
  return given?.asker ?? answer?.mentions.repliedUser?.id ?? answer?.interactionMetadata?.user.id;
}

/** Returns what identifies the latest edit of a message: the time of the edit. */
export function editVersionOf({
  editedTimestamp: editedAt,
}: Message): Pick<EditedMessage<RenderMessage>, "version" | "editedAt"> {
  return { version: String(editedAt), ...(editedAt !== null && { editedAt }) };
}

/**
 * Describes an edited message in the terms of the shared flows in `adapters/chat`.
 * @param wasMention whether it mentioned the bot before the edit, as far as Discord tells
 */
export async function editedOf(
  incoming: Incoming,
  { message: answer, asker }: Given,
  message: Message,
  wasMention: boolean,
  services: Services,
): Promise<EditedMessage<RenderMessage>> {
  const { config } = services;
  const way = await wayOfEdit(incoming, message, wasMention, config);
  const change = (write: RenderMessage) =>
    withRetries(() => deliver(write, localeFor(message), (sealed) => editAnswer(message, answer, sealed)));
  return {
    ...failureToldTo(message),
    ...asking(incoming, way ?? "unasked", message, services),
    way,
    noLongerAddressesBot: wasMention && way !== undefined && !isAddressed(way),
    mentionsOnlyOthers: mentionsOthers(incoming, message),
    // Every replica that serves the shard receives the edit; the version lets one of them claim it.
    ...editVersionOf(message),
    asker: askerOf(asker, incoming.place, message.client, config),
    work: changeWorkOf(message, asker),
    async replaceReply(write, question) {
      try {
        await change(write);
      } catch (error) {
        if (isCode(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) return false;
        throw error;
      }
      if (question !== undefined) await new Conversations(services).add(incoming, [], question, answer);
      return true;
    },
    replyAnew: replierTo(incoming, message, services, `${answer.split("/").at(-1)}-anew`),
    async removeReply() {
      await withRetries(() => message.client.rest.delete(answerRoute(message.channelId, answer)));
    },
    /**
     * Replaces the answer by the line, since Discord shows something to one person alone only in response to an interaction.
     */
    async tell(write) {
      await change(write);
      return answer;
    },
  };
}
