import type { Message } from "discord.js";
import type { Found } from "../chat/answering.ts";
import type { Give } from "../chat/give.ts";
import { type Asking, find, findFirst, note, unaskedThreshold, writeAnswer } from "./asking.ts";
import { Conversations } from "./conversation.ts";
import { questionsOf, type Way } from "./how-asked.ts";
import type { Incoming } from "./incoming.ts";
import { messageKey } from "./keys.ts";
import { askedBy, questionOf, referenced } from "./question-behind.ts";
import { toAsked } from "./question-line.ts";
import { notice, type RenderOptions } from "./render.ts";
import { lackingFor, reply } from "./reply.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Finds the answer to a message that asks in some way. */
export type Compose = (incoming: Incoming, way: Way, message: Message) => Promise<Give>;

export function composer(services: Services): Compose {
  const { record, pace } = services;
  const conversations = new Conversations(record);
  return (incoming, way, message) =>
    way === "unasked" ? composeUnasked(incoming, message) : composeAnswer(incoming, way, message);

  async function composeAnswer(incoming: Incoming, way: Way, message: Message): Promise<Give> {
    const { user, place, text, reference, isDirect } = incoming;
    const [person, channel] = [`discord:${user}`, `discord:${place.channel}`];
    const seconds = await pace.secondsToWait(person, channel);
    if (seconds > 0) return () => slowDown(message, person, seconds);
    if (!isDirect) await pace.roomInPlace(person, channel);
    const typed = questionsOf(incoming);
    const isBare = typed[0] === "" && text !== "" && reference !== undefined;
    const replied = isBare ? toAsked(await above(message)) : undefined;
    const questions = replied === undefined ? typed : [replied.question];
    const [question = ""] = questions;
    const mayBeHidden = !isDirect && !services.mayReadMessages;
    if (mayBeHidden && question === "" && (isBare || text === "")) {
      return async () => void (await reply(message, (form) => notice(wording.cannotRead, form), services));
    }
    const earlier = isBare ? [] : await conversations.earlier(incoming, message);
    const id = messageKey(incoming.id);
    const { isShortened } = replied ?? {};
    const asked = { id, earlier, asker: { user, place }, way, ...(isShortened && { isShortened }) };
    const { asking, found } = await findFirst(services, asked, questions);
    const showsQuestion = (isBare && question !== "") || asking.question !== question;
    return () => give(found, asking, incoming, message, { showsQuestion, canBeSolved: false });
  }

  /** The text of the message that a bare mention replies to, or the question of an answer; empty where there is none. */
  async function above(message: Message): Promise<string> {
    const asked = await referenced(message);
    if (asked === undefined) return "";
    const isOwn = asked.author.id === message.client.user.id;
    return isOwn ? ((await questionOf(asked, record)) ?? "") : askedBy(asked);
  }

  /** Speaks up where nobody asked it to, when it is sure. */
  async function composeUnasked(incoming: Incoming, message: Message): Promise<Give> {
    const { user, place } = incoming;
    const id = messageKey(incoming.id);
    const threshold = unaskedThreshold(services, { user, place });
    if (lackingFor(message).length > 0) return async () => undefined;
    const questions = questionsOf(incoming);
    const unsure: [Asking, Found][] = [];
    for (const question of questions) {
      const asking: Asking = { id, question, asker: { user, place }, way: "unasked", threshold };
      const found = await find(services, asking);
      const showsQuestion = question !== questions[0];
      if (found.answer.kind === "answer") {
        return () => give(found, asking, incoming, message, { showsQuestion, canBeSolved: true });
      }
      unsure.push([asking, found]);
    }
    return async () => {
      for (const [asking, found] of unsure) await note(services, asking, found);
    };
  }

  async function give(
    found: Found,
    asking: Asking,
    incoming: Incoming,
    message: Message,
    how: Pick<RenderOptions, "showsQuestion" | "canBeSolved">,
  ): Promise<void> {
    await note(services, asking, found);
    const { question, earlier = [], asker } = asking;
    const write = writeAnswer(found.answer, asking, services, { surface: "public", ...how });
    const sent = await reply(message, write, services);
    if (sent === undefined) return;
    await conversations.add(incoming, earlier, question, sent.id);
    await record.setAnswer(messageKey(incoming.id), { message: sent.id, question, earlier, asker: asker.user });
  }

  async function slowDown(message: Message, person: string, seconds: number): Promise<void> {
    if (pace.isToBeTold(person, seconds))
      await reply(message, (form) => notice(wording.slowDown(seconds), form), services);
  }
}
