import { type Client, Events, type Message, RESTJSONErrorCodes } from "discord.js";
import { messageKey } from "./answered.ts";
import { type Asking, ask, writeAnswer } from "./asking.ts";
import { deliver, isCode, patiently } from "./deliver.ts";
import type { InHand } from "./in-hand.ts";
import { readIncoming } from "./incoming.ts";
import { failReply } from "./reply.ts";
import type { Services } from "./services.ts";
import { isInAnswerChannel, isMention, questionsOf } from "./ways.ts";

/** Answers a corrected question again, where the answer stands. */
export function onEdits(client: Client<true>, services: Services, inHand: InHand): void {
  const { record, config, pace } = services;

  client.on(Events.MessageUpdate, (_, message) => void inHand.add(take(message)));

  async function take(message: Message): Promise<void> {
    const key = messageKey(message.id);
    try {
      const given = await record.answerTo(key);
      const incoming = given === undefined ? undefined : readIncoming(message);
      if (given === undefined || incoming === undefined) return;
      const questions = questionsOf(incoming);
      const [question = ""] = questions;
      if (questions.includes(given.question) || question === "") return;
      const { place } = incoming;
      const { asker: user, earlier } = given;
      if ((await pace.secondsToWait(`discord:${user}`, `discord:${place.channel}`)) > 0) return;
      const asking: Asking = { question, earlier, asker: { user, place }, way: "edit" };
      const canBeSolved = isInAnswerChannel(incoming, config) && !isMention(incoming, message);
      const where = { surface: "public", showsQuestion: false, canBeSolved } as const;
      const write = writeAnswer(await ask(services, asking), asking, services, where);
      await patiently(() => deliver(write, (sealed) => message.channel.messages.edit(given.message, sealed)));
      await record.setAnswer(key, { ...given, question });
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return record.removeAnswer(key);
      await failReply(message, { way: "edit", isAsked: false }, error, services);
    }
  }
}
