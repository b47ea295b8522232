import { type Client, Events, type Message, RESTJSONErrorCodes } from "discord.js";
import { type GivenAnswer, once } from "../../src/index.ts";
import type { InHand } from "../chat/work-in-hand.ts";
import { findFirst, note, unaskedThreshold, writeAnswer } from "./asking.ts";
import { Conversations } from "./conversation.ts";
import { deliver, isCode, patiently, type Write } from "./deliver.ts";
import { isInAnswerChannel, isMention, questionsOf } from "./how-asked.ts";
import { type Incoming, readIncoming } from "./incoming.ts";
import { messageKey } from "./keys.ts";
import { notice } from "./render.ts";
import { failReply } from "./reply.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** What stands to be answered again. */
interface Correction {
  readonly given: GivenAnswer;
  /** What the message may ask now. */
  readonly questions: readonly string[];
  /** Whether somebody asked the bot. */
  readonly isAsked: boolean;
}

/** Answers a corrected question again, where the answer stands, or as soon as it does. */
export function onEdits(client: Client<true>, services: Services, inHand: InHand): void {
  const { record, config, pace, turns } = services;
  const conversations = new Conversations(record);

  client.on(Events.MessageUpdate, (before, message) => {
    // Discord also tells of pins and of previews.
    if (!before.partial && before.content === message.content) return;
    void inHand.add(turns.after(messageKey(message.id), () => take(message)));
  });

  async function take(message: Message): Promise<void> {
    const key = messageKey(message.id);
    let isAsked = false;
    try {
      const given = await record.answerTo(key);
      const incoming = given === undefined ? undefined : readIncoming(message);
      if (given === undefined || incoming === undefined) return;
      const questions = questionsOf(incoming);
      if (questions.includes(given.question) || questions[0] === "") return;
      isAsked = !isInAnswerChannel(incoming, config) || isMention(incoming, message);
      const act = () => answerAgain(message, incoming, { given, questions, isAsked });
      // Every replica that serves the shard hears of it.
      await once(record, `discord:edit:${message.id}:${message.editedTimestamp}`, act);
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return record.removeAnswer(key);
      await failReply(message, { way: "edit", isAsked }, error, services);
    }
  }

  /** What nobody asked for has to be as sure as it had to be before. */
  async function answerAgain(
    message: Message,
    incoming: Incoming,
    { given, questions, isAsked }: Correction,
  ): Promise<void> {
    const { place } = incoming;
    const { asker: user, earlier } = given;
    const put = (write: Write) =>
      patiently(() => deliver(write, (sealed) => message.channel.messages.edit(given.message, sealed)));
    const seconds = await pace.secondsToWait(`discord:${user}`, `discord:${place.channel}`);
    if (seconds > 0) {
      await put((form) => notice(wording.slowDown(seconds), form));
      return record.setAnswer(messageKey(message.id), { ...given, question: "" });
    }
    const asker = { user, place };
    const id = `${messageKey(message.id)}:${message.editedTimestamp}`;
    const again = {
      id,
      earlier,
      asker,
      way: "edit",
      ...(!isAsked && { threshold: unaskedThreshold(services, asker) }),
    };
    const { asking, found } = await findFirst(services, again, questions);
    await note(services, asking, found);
    const { question } = asking;
    const where = { surface: "public", showsQuestion: question !== questions[0], canBeSolved: !isAsked } as const;
    await put(writeAnswer(found.answer, asking, services, where));
    await conversations.add(incoming, [], question, given.message);
    await record.setAnswer(messageKey(message.id), { ...given, question });
  }
}
