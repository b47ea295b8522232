import { type Message, RESTJSONErrorCodes } from "discord.js";
import type { Asks, Edited, Heard, Way } from "../chat/platform.ts";
import { Conversations } from "./conversation.ts";
import { deliver, isCode, patiently, type Write } from "./deliver.ts";
import { isInAnswerChannel, isMention, mentionsOthers, questionsOf } from "./how-asked.ts";
import type { Incoming } from "./incoming.ts";
import { kindOf, writeMessageWork } from "./message-work.ts";
import { askerOf } from "./place.ts";
import { askedBy, questionOf, referenced } from "./question-behind.ts";
import { toAsked } from "./question-line.ts";
import { failureToldTo, reply } from "./reply.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** A message that asks in some way, as the shared flows see it. */
export function heardOf(incoming: Incoming, way: Way, message: Message, services: Services): Heard<Write> {
  const { id, user, place } = incoming;
  const { guildId: guild } = message;
  const conversations = new Conversations(services);
  const where = { ...(guild !== null && { guild }), channel: place.channel, message: id };
  return {
    ...failureToldTo(message, services),
    id,
    way,
    isToOthers: mentionsOthers(incoming, message),
    asker: askerOf(user, place, services.config),
    work: { kind: kindOf(message), data: writeMessageWork({ user, ...where, way }) },
    read: () => readAsks(incoming, way, message, services),
    async reply(write, asked) {
      const sent = await reply(message, write, services);
      if (sent !== undefined && asked !== undefined) {
        await conversations.add(incoming, asked.earlier, asked.question, sent);
      }
      return sent;
    },
    async tell(write) {
      await reply(message, write, services);
    },
    /** A thumb is a courtesy: where the bot may not add one, there is none. */
    async acknowledge() {
      await message.react("👍").catch((error: unknown) => {
        services.log.debug({ platform: "discord", channel: place.channel, err: error }, "no thumb");
      });
    },
  };
}

/** What a message asks; a bare mention asks what it replies to. */
async function readAsks(incoming: Incoming, way: Way, message: Message, services: Services): Promise<Asks> {
  const { text, reference, isDirect } = incoming;
  const typed = questionsOf(incoming);
  if (way === "unasked") return { questions: typed, earlier: [], isElsewhere: false };
  const isBare = typed[0] === "" && text !== "" && reference !== undefined;
  const replied = isBare ? toAsked(await questionAbove(message, services)) : undefined;
  const questions = replied === undefined ? typed : [replied.question];
  const [question = ""] = questions;
  const mayBeHidden = !isDirect && !services.mayReadMessages;
  if (mayBeHidden && question === "" && (isBare || text === "")) {
    return { questions, earlier: [], isElsewhere: false, unreadable: wording.cannotRead };
  }
  const earlier = isBare ? [] : await new Conversations(services).earlier(incoming, message);
  const isShortened = replied?.isShortened;
  return { questions, earlier, isElsewhere: isBare && question !== "", ...(isShortened && { isShortened }) };
}

/** The text of the message that a bare mention replies to, or the question of an answer; empty where there is none. */
async function questionAbove(message: Message, services: Services): Promise<string> {
  const asked = await referenced(message);
  if (asked === undefined) return "";
  const isOwn = asked.author.id === message.client.user.id;
  return isOwn ? ((await questionOf(asked, services)) ?? "") : askedBy(asked);
}

/** A message that was corrected, as the shared flows see it. */
export function editedOf(incoming: Incoming, message: Message, services: Services): Edited<Write> {
  const { config } = services;
  const change = (answer: string, write: Write) =>
    patiently(() => deliver(write, (sealed) => message.channel.messages.edit(answer, sealed)));
  return {
    ...failureToldTo(message, services),
    questions: questionsOf(incoming),
    way: wayOfEdit(),
    isToOthers: mentionsOthers(incoming, message),
    // Every replica that serves the shard hears of it.
    version: String(message.editedTimestamp),
    askerOf: (user) => askerOf(user, incoming.place, config),
    async replaceReply(answer, write, question) {
      try {
        await change(answer, write);
      } catch (error) {
        if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return false;
        throw error;
      }
      await new Conversations(services).add(incoming, [], question, answer);
      return true;
    },
    async removeReply(answer) {
      await patiently(() => message.channel.messages.delete(answer));
    },
    async tell(write, answer) {
      await change(answer, write);
    },
  };

  function wayOfEdit(): Way | undefined {
    if (incoming.isDirect) return "direct";
    if (isMention(incoming, message)) return "mention";
    if (incoming.reference !== undefined) return "reply";
    return isInAnswerChannel(incoming, config) ? "unasked" : undefined;
  }
}
