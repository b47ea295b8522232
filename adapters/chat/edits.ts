import { type GivenAnswer, once } from "../../src/index.ts";
import { type Chat, findFirst, note, render, secondsToWait } from "./answering.ts";
import { reportMessage } from "./faults.ts";
import { messageKey, onceKey } from "./keys.ts";
import type { Edited } from "./platform.ts";
import { commonWording as wording } from "./wording.ts";

/**
 * Answers a corrected question again, where its answer stands, or as soon as it does.
 * @param id names the message, see `Heard`
 * @param read reads the message as it stands now; undefined where no person wrote it
 */
export function takeEdit<Shown>(
  chat: Chat<Shown>,
  id: string,
  read: () => Edited<Shown> | undefined,
  channel: string,
): Promise<void> {
  const { platform, record, turns, inHand } = chat;
  const key = messageKey(platform.name, id);
  return inHand.add(turns.after(id, take));

  async function take(): Promise<void> {
    let edited: Edited<Shown> | undefined;
    try {
      const given = await record.answerTo(key);
      edited = given === undefined ? undefined : read();
      if (given === undefined || edited === undefined) return;
      const { questions, version } = edited;
      if (questions.includes(given.question) || questions[0] === "") return;
      const again = answerAgain.bind(undefined, edited, given);
      await (version === undefined ? again() : once(record, onceKey(platform.name, "edit", id, version), again));
    } catch (error) {
      await reportMessage(chat, { way: "edit", channel }, error, edited?.isAsked ? edited : undefined);
    }
  }

  /** What nobody asked for has to be as sure as it had to be before. */
  async function answerAgain(edited: Edited<Shown>, given: GivenAnswer): Promise<void> {
    const { questions, isAsked, version = questions[0] } = edited;
    const { earlier, message: reply } = given;
    const asker = edited.askerOf(given.asker);
    const seconds = await secondsToWait(chat, asker);
    if (seconds > 0) {
      await edited.tell(platform.say(wording.slowDown(seconds)), reply);
      return record.setAnswer(key, { ...given, question: "" });
    }
    const again = { id: `${key}:${version}`, earlier, asker, way: "edit" };
    const { best } = await findFirst(chat, again, questions, isAsked);
    const { asking, found } = best;
    await note(chat, asking, found);
    const { question } = asking;
    const canBeSolved = !isAsked && platform.canMarkSolved;
    const how = { surface: "public", showsQuestion: question !== questions[0], canBeSolved } as const;
    const stands = await edited.replaceReply(reply, render(chat, found.answer, asking, how), question);
    await (stands ? record.setAnswer(key, { ...given, question }) : record.removeAnswer(key));
  }
}

/**
 * Takes the answer to a deleted question away, as soon as it stands.
 * @param removeReply removes an answer by the platform's id of it
 */
export function takeDeletion(
  { platform, record, log, turns, inHand }: Chat<unknown>,
  id: string,
  removeReply: (reply: string) => Promise<void>,
  channel: string,
): Promise<void> {
  const key = messageKey(platform.name, id);
  return inHand.add(turns.after(id, remove));

  async function remove(): Promise<void> {
    try {
      const given = await record.answerTo(key);
      if (given === undefined) return;
      await record.removeAnswer(key);
      await removeReply(given.message);
    } catch (error) {
      if (platform.faultOf(error, channel) === "gone") return;
      log.error({ platform: platform.name, way: "deletion", channel, err: error }, "failed");
    }
  }
}
