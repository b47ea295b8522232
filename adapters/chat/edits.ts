import { type GivenAnswer, intentOf } from "../../src/index.ts";
import { type Asking, type Chat, findFirst, howShown, note, render, secondsToWait, tellToWait } from "./answering.ts";
import { askingAmong, asksOf, beginsByObjecting, unreadableIn } from "./asks-of.ts";
import { isAnswered, isTakenBack } from "./edited-question.ts";
import { reportMessage } from "./faults.ts";
import { doAndFinish } from "./finish-work.ts";
import { removeReply } from "./kept-replies.ts";
import { messageKey, onceKey } from "./keys.ts";
import { type AskedQuestions, type EditedMessage, type Given, isAddressed, isAsked } from "./platform.ts";
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
  read: ReadEdited<Shown>,
  channel: string,
): Promise<boolean> {
  const { platform, record, turns, inHand } = chat;
  let hasAnswer = false;
  await inHand.add(turns.after(id, take));
  return hasAnswer;

  async function take(): Promise<void> {
    try {
      const given = await record.answerTo(messageKey(platform.name, id));
      hasAnswer = given !== undefined;
      const edited = given && (await readAs(chat, id, given, read));
      if (given === undefined || edited === undefined || isOlder(edited, given)) return;
      const key = onceKey(platform.name, "edit", id, edited.version);
      if ((await record.take(key, edited.work)) !== undefined) await revise(chat, id, key, { edited, given, channel });
    } catch (error) {
      await reportMessage(chat, { way: "edit", channel }, error);
    }
  }
}

/**
 * Finishes an edit that another replica left: brings the answer into line with the message as it is now.
 * @param key the key of the work
 */
export async function resumeEdit<Shown>(
  chat: Chat<Shown>,
  id: string,
  key: string,
  read: ReadEdited<Shown>,
  channel: string,
): Promise<void> {
  const { platform, record } = chat;
  const given = await record.answerTo(messageKey(platform.name, id));
  const edited = given && (await readAs(chat, id, given, read));
  if (given === undefined || edited === undefined) return record.finish(key);
  await revise(chat, id, key, { edited, given, channel });
}

type ReadEdited<Shown> = (given: Given) => Promise<EditedMessage<Shown> | undefined>;

/**
 * Reads the edited message; a message that the asker asked about by a reaction still counts as a mention, whoever it addresses.
 */
async function readAs<Shown>(
  chat: Chat<Shown>,
  id: string,
  given: GivenAnswer,
  read: ReadEdited<Shown>,
): Promise<EditedMessage<Shown> | undefined> {
  const now = await read(given);
  if (now === undefined || now.way !== undefined || !(await askedByReaction(chat, id, given.asker))) return now;
  return { ...now, way: "mention" };
}

/** An edited message, and the answer that was given to it before. */
interface Revision<Shown> {
  readonly edited: EditedMessage<Shown>;
  readonly given: GivenAnswer;
  readonly channel: string;
}

/** Replaces or removes the answer if it does not answer the edited message, then finishes the work. */
function revise<Shown>(
  chat: Chat<Shown>,
  id: string,
  work: string,
  { edited, given: before, channel }: Revision<Shown>,
): Promise<void> {
  const { platform, record } = chat;
  const key = messageKey(platform.name, id);
  const told = isAsked(edited.way) ? edited : undefined;
  return doAndFinish(chat, work, { way: "edit", asker: { channel, user: before.asker } }, bringIntoLine, told);

  async function bringIntoLine(): Promise<void> {
    const asks = await asksIn(edited, before);
    const given = await noteEdit();
    if (asks === undefined || isTakenBack(edited, asks, given)) return takeAway();
    if (given.isNotice && asks.questions.every((one) => intentOf(one) === "objection")) return;
    if (edited.noLongerAddressesBot || !isAnswered(asks, given)) await answerAgain(given, asks);
  }

  /** Stores the time of this edit, so that an older edit that is reported later is ignored. */
  async function noteEdit(): Promise<GivenAnswer> {
    const { editedAt } = edited;
    if (editedAt === undefined || before.editedAt === editedAt) return before;
    const noted = { ...before, editedAt };
    await record.setAnswer(key, noted);
    return noted;
  }

  function takeAway(): Promise<void> {
    return removeReply(chat, id, () => edited.removeReply());
  }

  /**
   * Answers the edited question. An answer to a message that does not address the bot is removed if it is no longer sure
   * enough.
   */
  async function answerAgain(given: GivenAnswer, asks: AskedQuestions): Promise<void> {
    const { questions, earlier, isShortened } = asks;
    const { way, asker, version } = edited;
    if (!asker.mayUse) return;
    const unreadable = unreadableIn(asks);
    const isForBot = way !== undefined && isAddressed(way);
    if (unreadable !== undefined) {
      if (!isForBot) return takeAway();
      return replace(given, platform.say(unreadable));
    }
    // An edit of a message that asks nobody costs its author nothing, as such a message does.
    const seconds = isAsked(way) ? await secondsToWait(chat, asker) : 0;
    if (seconds > 0) {
      let told: string | undefined;
      await tellToWait(chat, asker, seconds, async (notice) => {
        told = await edited.tell(notice);
      });
      const isNotice = told === undefined ? {} : ({ isNotice: true } as const);
      return record.setAnswer(key, { ...given, ...isNotice, question: "" });
    }
    const overheard = isAsked(way) ? "going-on" : "beginning";
    const asked = { id: `${key}:${version}`, earlier, asker, way: "edit", ...(isShortened && { isShortened }) };
    const again: Omit<Asking, "question"> = isForBot ? asked : { ...asked, overheard };
    const { best } = await findFirst(chat, again, isForBot ? questions : askingAmong(questions), isAsked(way));
    const { asking, found } = best;
    // Another replica may have handled a newer edit meanwhile.
    const now = await record.answerTo(key);
    if (now === undefined || isOlder(edited, now)) return;
    // The notice may be the offer to say why the answer before is wrong.
    if (given.isNotice && found.answer.kind !== "answer" && questions.some(beginsByObjecting)) return;
    if (!isForBot && found.answer.kind !== "answer") return takeAway();
    await note(chat, asking, found);
    const { question } = asking;
    const how = howShown(chat, asks, question, way);
    const told = { question, earlier, ...(asks.isUnseen && { isUnseen: asks.isUnseen }) };
    await replace(given, render(chat, found.answer, asking, how), told);
  }

  /**
   * Replaces the reply. One that somebody removed is posted anew where the message addresses the bot, since its author asks
   * again; elsewhere the bot stays silent.
   * @param asked missing where the new reply is not an answer
   */
  async function replace(
    { isNotice: _, ...given }: GivenAnswer,
    shown: Shown,
    asked?: Pick<AskedQuestions, "earlier" | "isUnseen"> & { readonly question: string },
  ): Promise<void> {
    const question = asked === undefined || asked.isUnseen ? "" : asked.question;
    if (await edited.replaceReply(shown, asked?.question)) return record.setAnswer(key, { ...given, question });
    const isForBot = edited.way !== undefined && isAddressed(edited.way);
    if (!isForBot) return record.removeAnswer(key);
    await record.setAnswer(key, { ...given, question, message: await edited.replyAnew(shown, asked) });
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
