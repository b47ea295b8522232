import { type GivenAnswer, type Intent, intentOf, once } from "../../src/index.ts";
import { type Asking, type Chat, findFirst, note, render, secondsToWait } from "./answering.ts";
import { questionsOfEdit } from "./contents.ts";
import { reportMessage } from "./faults.ts";
import { messageKey, onceKey } from "./keys.ts";
import { type Edited, type Given, isAddressed } from "./platform.ts";
import { askedByReaction } from "./reactions.ts";

/**
 * Answers a corrected question again, where its answer stands, or as soon as it does; takes the answer away where the
 * question was taken away.
 * @param id names the message, see `Heard`
 * @param read see `MessageEdit`
 */
export function takeEdit<Shown>(
  chat: Chat<Shown>,
  id: string,
  read: (given: Given) => Promise<Edited<Shown> | undefined>,
  channel: string,
): Promise<void> {
  const { platform, record, turns, inHand } = chat;
  const key = messageKey(platform.name, id);
  return inHand.add(turns.after(id, take));

  async function take(): Promise<void> {
    let edited: Edited<Shown> | undefined;
    let given: GivenAnswer | undefined;
    try {
      given = await record.answerTo(key);
      edited = given === undefined ? undefined : await readAs(given);
      if (given === undefined || edited === undefined || isOlder(edited, given)) return;
      const { version } = edited;
      const questions = questionsOfEdit(edited.contents());
      given = await noteEdit(given, edited);
      const isOver = isTakenBack(edited, questions);
      if (!isOver && (questions.includes(given.question) || questions[0] === "")) return;
      const again = (isOver ? takeAway : answerAgain).bind(undefined, edited, given, questions);
      await (version === undefined ? again() : once(record, onceKey(platform.name, "edit", id, version), again));
    } catch (error) {
      await reportMessage(
        chat,
        { way: "edit", channel, ...(given !== undefined && { user: given.asker }) },
        error,
        edited !== undefined && isAsked(edited) ? edited : undefined,
      );
    }
  }

  /** The message as it asks now; by a reaction it still does, whoever it speaks to. */
  async function readAs(given: GivenAnswer): Promise<Edited<Shown> | undefined> {
    const now = await read(given);
    if (now === undefined || now.way !== undefined || !(await askedByReaction(chat, id, given.asker))) return now;
    return { ...now, way: "mention" };
  }

  /** Lets whoever is told of an older edit know of this one. */
  async function noteEdit(before: GivenAnswer, { editedAt }: Edited<Shown>): Promise<GivenAnswer> {
    if (editedAt === undefined || before.editedAt === editedAt) return before;
    const noted = { ...before, editedAt };
    await record.setAnswer(key, noted);
    return noted;
  }

  async function takeAway(edited: Edited<Shown>): Promise<void> {
    await record.removeAnswer(key);
    await edited.removeReply();
  }

  /** What nobody asked the bot has to be as sure as it had to be before, or goes. */
  async function answerAgain(edited: Edited<Shown>, given: GivenAnswer, questions: readonly string[]): Promise<void> {
    const { way, asker, version = questions[0] } = edited;
    const { earlier } = given;
    if (!asker.mayUse) return;
    const seconds = await secondsToWait(chat, asker);
    if (seconds > 0) {
      await edited.tell(platform.say(({ slowDown }) => slowDown(seconds)));
      return record.setAnswer(key, { ...given, question: "" });
    }
    const isForBot = way !== undefined && isAddressed(way);
    const overheard = isAsked(edited) ? "going-on" : "beginning";
    const asked = { id: `${key}:${version}`, earlier, asker, way: "edit" };
    const again: Omit<Asking, "question"> = isForBot ? asked : { ...asked, overheard };
    const { best } = await findFirst(chat, again, questions, isAsked(edited));
    const { asking, found } = best;
    // Another replica may have been told of a newer one meanwhile.
    const now = await record.answerTo(key);
    if (now === undefined || isOlder(edited, now)) return;
    if (!isForBot && found.answer.kind !== "answer") return takeAway(edited);
    await note(chat, asking, found);
    const { question } = asking;
    const canBeSolved = way === "unasked" && platform.canMarkSolved === true;
    const how = { surface: "public", showsQuestion: question !== questions[0], canBeSolved } as const;
    const stands = await edited.replaceReply(render(chat, found.answer, asking, how), question);
    await (stands ? record.setAnswer(key, { ...given, question }) : record.removeAnswer(key));
  }
}

/** Whether an edit was made before one that is known; two replicas, or two tries of a platform, tell of them in any order. */
function isOlder({ editedAt }: Pick<Edited<unknown>, "editedAt">, known: Pick<GivenAnswer, "editedAt">): boolean {
  return editedAt !== undefined && known.editedAt !== undefined && editedAt < known.editedAt;
}

/** Whether somebody waits for an answer. */
function isAsked({ way }: Pick<Edited<unknown>, "way">): boolean {
  return way !== undefined && way !== "unasked";
}

const takesBack: ReadonlySet<Intent> = new Set<Intent>(["withdrawal", "thanks", "remark"]);

/** Whether a question that was answered is no longer asked, such as by "never mind". */
function isTakenBack({ way, isToOthers }: Edited<unknown>, questions: readonly string[]): boolean {
  if (way === undefined) return true;
  const intents = questions.map(intentOf);
  if (isAddressed(way)) return questions[0] !== "" && intents.every((intent) => takesBack.has(intent));
  return isToOthers || !intents.includes("question");
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
