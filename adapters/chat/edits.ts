import { type GivenAnswer, type Intent, intentOf, once, pointsElsewhere } from "../../src/index.ts";
import { type Asking, type Chat, findFirst, howShown, note, render, secondsToWait, tellToWait } from "./answering.ts";
import { askingAmong, asksOf, unreadableIn } from "./asks-of.ts";
import { reportMessage } from "./faults.ts";
import { messageKey, onceKey } from "./keys.ts";
import { type AskedQuestions, type EditedMessage, type Given, isAddressed, isAsked, type Way } from "./platform.ts";
import { askedByReaction } from "./reactions.ts";

/**
 * Answers an edited question again, replacing its answer once that answer is posted; removes the answer where the edit took the
 * question back.
 * @param id identifies the message; see `IncomingMessage.id`
 * @param read see `MessageEdit.edited`
 * @returns whether the message had an answer
 */
export async function handleEdit<Shown>(
  chat: Chat<Shown>,
  id: string,
  read: (given: Given) => Promise<EditedMessage<Shown> | undefined>,
  channel: string,
): Promise<boolean> {
  const { platform, record, turns, inHand } = chat;
  const key = messageKey(platform.name, id);
  let given: GivenAnswer | undefined;
  await inHand.add(turns.after(id, take));
  return given !== undefined;

  async function take(): Promise<void> {
    let edited: EditedMessage<Shown> | undefined;
    try {
      given = await record.answerTo(key);
      edited = given === undefined ? undefined : await readAs(given);
      if (given === undefined || edited === undefined || isOlder(edited, given)) return;
      const { version } = edited;
      const asks = await asksIn(edited, given);
      given = await noteEdit(given, edited);
      const isOver = asks === undefined || isTakenBack(edited, asks, given);
      if (!isOver && !edited.noLongerAddressesBot && isAnswered(asks, given)) return;
      const again = isOver ? takeAway.bind(undefined, edited) : answerAgain.bind(undefined, edited, given, asks);
      await (version === undefined ? again() : once(record, onceKey(platform.name, "edit", id, version), again));
    } catch (error) {
      await reportMessage(
        chat,
        { way: "edit", channel, ...(given !== undefined && { user: given.asker }) },
        error,
        edited !== undefined && isAsked(edited.way) ? edited : undefined,
      );
    }
  }

  /**
   * Reads the edited message; a message that the asker asked about by a reaction still counts as a mention, whoever it
   * addresses.
   */
  async function readAs(given: GivenAnswer): Promise<EditedMessage<Shown> | undefined> {
    const now = await read(given);
    if (now === undefined || now.way !== undefined || !(await askedByReaction(chat, id, given.asker))) return now;
    return { ...now, way: "mention" };
  }

  /** Stores the time of this edit, so that an older edit that is reported later is ignored. */
  async function noteEdit(before: GivenAnswer, { editedAt }: EditedMessage<Shown>): Promise<GivenAnswer> {
    if (editedAt === undefined || before.editedAt === editedAt) return before;
    const noted = { ...before, editedAt };
    await record.setAnswer(key, noted);
    return noted;
  }

  async function takeAway(edited: EditedMessage<Shown>): Promise<void> {
    await record.removeAnswer(key);
    await edited.removeReply();
  }

  /**
   * Answers the edited question. An answer to a message that does not address the bot is removed if it is no longer sure
   * enough.
   */
  async function answerAgain(edited: EditedMessage<Shown>, given: GivenAnswer, asks: AskedQuestions): Promise<void> {
    const { questions, earlier, isShortened } = asks;
    const { way, asker, version = questions[0] } = edited;
    if (!asker.mayUse) return;
    const unreadable = unreadableIn(asks);
    const isForBot = way !== undefined && isAddressed(way);
    if (unreadable !== undefined) {
      if (!isForBot) return takeAway(edited);
      return keep(given, await edited.replaceReply(platform.say(unreadable)), "");
    }
    // An edit of a message that asks nobody costs its author nothing, as such a message does.
    const seconds = isAsked(way) ? await secondsToWait(chat, asker) : 0;
    if (seconds > 0) {
      await tellToWait(chat, asker, seconds, (notice) => edited.tell(notice));
      return record.setAnswer(key, { ...given, question: "" });
    }
    const overheard = isAsked(way) ? "going-on" : "beginning";
    const asked = { id: `${key}:${version}`, earlier, asker, way: "edit", ...(isShortened && { isShortened }) };
    const again: Omit<Asking, "question"> = isForBot ? asked : { ...asked, overheard };
    const { best } = await findFirst(chat, again, isForBot ? questions : askingAmong(questions), isAsked(way));
    const { asking, found } = best;
    // Another replica may have handled a newer edit meanwhile.
    const now = await record.answerTo(key);
    if (now === undefined || isOlder(edited, now)) return;
    if (!isForBot && found.answer.kind !== "answer") return takeAway(edited);
    await note(chat, asking, found);
    const { question } = asking;
    const how = howShown(chat, asks, question, way);
    const told = asks.isUnseen ? "" : question;
    await keep(given, await edited.replaceReply(render(chat, found.answer, asking, how), question), told);
  }

  /** @param stands whether the reply could be replaced */
  async function keep(given: GivenAnswer, stands: boolean, question: string): Promise<void> {
    await (stands ? record.setAnswer(key, { ...given, question }) : record.removeAnswer(key));
  }
}

/** Whether an edit is older than the newest known edit; replicas and the platform's retries report edits in any order. */
function isOlder(
  { editedAt }: Pick<EditedMessage<unknown>, "editedAt">,
  known: Pick<GivenAnswer, "editedAt">,
): boolean {
  return editedAt !== undefined && known.editedAt !== undefined && editedAt < known.editedAt;
}

/** Returns what an edited message asks; undefined where it does not ask. */
async function asksIn(edited: EditedMessage<unknown>, { earlier }: GivenAnswer): Promise<AskedQuestions | undefined> {
  const { way } = edited;
  return way === undefined ? undefined : asksOf({ ...edited, way, earlier: async () => earlier });
}

/**
 * Whether the answer that was given already answers what the message asks; unknown, so false, where the record keeps no texts.
 */
function isAnswered(asks: AskedQuestions, { question }: GivenAnswer): boolean {
  return question !== "" && unreadableIn(asks) === undefined && asks.questions.includes(question);
}

const takesBack: ReadonlySet<Intent> = new Set<Intent>(["withdrawal", "thanks", "nod", "remark"]);

/** Whether an edit took back an answered question, such as by "never mind" or by leaving only the mention. */
function isTakenBack(
  { way, mentionsOnlyOthers }: EditedMessage<unknown>,
  asks: AskedQuestions,
  { question }: GivenAnswer,
): boolean {
  const { questions, isPointedAt, hasFiles } = asks;
  const intents = questions.map(intentOf);
  if (way === undefined || !isAddressed(way)) return mentionsOnlyOthers === true || !intents.includes("question");
  if (isPointedAt || hasFiles || asks.unreadable !== undefined) return false;
  return questions.every((one) => one === "") ? question !== "" : intents.every((intent) => takesBack.has(intent));
}

/** How one version of a message asks by itself, and the possible questions in its typed text. */
export interface AskedAlone {
  readonly way: Way | undefined;
  readonly typed: readonly string[];
}

/** Whether an edit made a message ask, or made it address the bot. */
export function asksAnew(before: AskedAlone, now: AskedAlone): boolean {
  if (!asks(now)) return false;
  if (!asks(before) || before.typed[0] === "") return true;
  return isForBot(now) && !isForBot(before);
}

/**
 * Whether a version of a message asks: a message to the bot does, unless it only says something like "never mind" or "thanks";
 * any other message has to contain a question.
 */
function asks({ way, typed }: AskedAlone): boolean {
  if (way === undefined) return false;
  if (!isAddressed(way)) return typed.some((one) => intentOf(one) === "question" && !pointsElsewhere(one));
  return typed[0] === "" || !typed.every((one) => takesBack.has(intentOf(one)));
}

function isForBot({ way }: AskedAlone): boolean {
  return way !== undefined && isAddressed(way);
}

/**
 * Removes the answer to a deleted message, once that answer is posted.
 * @param removeReply removes an answer by the platform's id of the answer
 */
export function handleDeletion(
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
