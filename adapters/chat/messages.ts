import { setImmediate } from "node:timers/promises";
import {
  type GivenAnswer,
  type Intent,
  intentOf,
  type Lease,
  type StaleWork,
  standsByItself,
} from "../../src/index.ts";
import { type Attempt, type Chat, findFirst, note, render, secondsToWait } from "./answering.ts";
import { asksOf, unreadableIn } from "./asks-of.ts";
import { takeEdit } from "./edits.ts";
import { reportMessage } from "./faults.ts";
import { offerReason } from "./judging.ts";
import { messageKey, messageWorkKey, rateLimitKeys } from "./keys.ts";
import { type Asks, type Edited, type Given, type Heard, isAddressed, type Telling } from "./platform.ts";
import { finishTaken, longestWait } from "./taken.ts";
import type { Resumer } from "./takeover.ts";

/** Gives an answer that was found while it was still being asked whose it is to give; before, nothing of it is seen or kept. */
export type Give = () => Promise<void>;

/** An edit of a message. */
export interface MessageEdit<Shown> {
  /**
   * Reads the message as it stands now; undefined where no person wrote it.
   * @param given its answer
   */
  edited(given: Given): Promise<Edited<Shown> | undefined>;
  /** Whether it asked the bot before, see `asksBot`; undefined where the platform does not tell. */
  readonly didAsk: boolean | undefined;
  /** Whether it asks the bot since. */
  readonly asks: boolean;
  /** The message as it stands now, of which an older edit may be told late; undefined where it does not ask the bot. */
  heard(): Promise<Heard<Shown> | undefined>;
}

/** A message that another replica left. */
export interface LeftMessage<Shown> {
  /** See `Heard`. */
  readonly id: string;
  /** Undefined where the platform shows that it was answered, and where it is gone. */
  find(): Promise<Heard<Shown> | undefined>;
}

/**
 * Finds an answer while it is being asked whose it is to give.
 * @returns undefined where it is another's to give; that nothing could be found is told by the giving
 */
export async function composeMeanwhile(
  taking: Promise<Lease | undefined>,
  compose: () => Promise<Give>,
): Promise<Give | undefined> {
  // Composing keeps the thread busy: what asks a server leaves before, and the server works meanwhile.
  await setImmediate();
  const composing = compose();
  composing.catch(() => undefined);
  if ((await taking) === undefined) return undefined;
  return async () => (await composing)();
}

/** Answers messages. */
export class Messages<Shown> {
  private readonly chat: Chat<Shown>;

  constructor(chat: Chat<Shown>) {
    this.chat = chat;
  }

  /**
   * Answers a message if it asks, once over all replicas.
   * @param id see `Heard`
   * @param read reads the message; undefined where it does not ask
   * @param channel where it was written
   */
  hear(id: string, read: () => Promise<Heard<Shown> | undefined>, channel: string): Promise<void> {
    const { turns, inHand } = this.chat;
    return inHand.add(turns.begin(id, () => this.take(read, channel)));
  }

  /** Answers a corrected question again; what asks the bot only since it was edited is answered as if it were new. */
  async hearEdit(id: string, edit: MessageEdit<Shown>, channel: string): Promise<void> {
    const { edited, didAsk, asks, heard } = edit;
    const hasAnswer = await takeEdit(this.chat, id, edited, channel);
    if (!hasAnswer && didAsk === false && asks) await this.hear(id, heard, channel);
  }

  /**
   * What answers the messages that another replica left.
   * @param recall reads which message it is from the data of its work
   */
  resumer(kinds: Pick<Resumer, "kind" | "isOurs">, recall: (data: string) => LeftMessage<Shown>): Resumer {
    const { platform, record, turns, inHand } = this.chat;
    const findUnanswered = async (data: string): Promise<Heard<Shown> | undefined> => {
      const { id, find } = recall(data);
      return (await record.answerTo(messageKey(platform.name, id))) === undefined ? find() : undefined;
    };
    const resume = async ({ key, data }: StaleWork): Promise<void> => {
      const heard = await findUnanswered(data);
      if (heard === undefined || !heard.asker.mayUse) return record.finish(key);
      await turns.begin(heard.id, () => this.finish(heard, key, async () => (await this.compose(heard))()));
    };
    const tellGivenUp = async ({ data }: StaleWork): Promise<void> => {
      const heard = await findUnanswered(data);
      if (!heard?.asker.mayUse || !isAsked(heard)) return;
      await this.keep(heard, await heard.reply(platform.say(({ givenUp }) => givenUp)), nothingAsked);
    };
    return {
      ...kinds,
      within: longestWait,
      resume: (work) => inHand.add(resume(work)),
      tellGivenUp: (work) => inHand.add(tellGivenUp(work)),
    };
  }

  private async take(read: () => Promise<Heard<Shown> | undefined>, channel: string): Promise<void> {
    const { platform, record } = this.chat;
    let way: string | undefined;
    try {
      const heard = await read();
      if (heard === undefined || !heard.asker.mayUse) return;
      way = heard.way;
      if (way === "unasked" && (await heard.isQuiet?.())) return;
      const { id, version } = heard;
      if (version !== undefined && (await record.answerTo(messageKey(platform.name, id))) !== undefined) return;
      const key = messageWorkKey(platform.name, version === undefined ? id : `${id}:${version}`);
      const give = await this.takeMessage(heard, key);
      if (give !== undefined) await this.finish(heard, key, give);
    } catch (error) {
      await reportMessage(this.chat, { way, channel }, error);
    }
  }

  /**
   * Takes a message, and finds its answer meanwhile. Where very many wait already it is put back into the record, which has
   * more room; it is taken over when there are fewer.
   * @returns undefined where it is not this one's to give, or not now
   */
  private async takeMessage(heard: Heard<Shown>, key: string): Promise<Give | undefined> {
    const { record, queue } = this.chat;
    const taking = record.take(key, heard.work);
    if (!queue.isFull) return composeMeanwhile(taking, () => this.compose(heard));
    if ((await taking) !== undefined) await record.release(key);
    return undefined;
  }

  private finish(heard: Heard<Shown>, key: string, give: Give): Promise<void> {
    return finishTaken(this.chat, key, heard, give, isAsked(heard) ? this.tellingOf(heard) : undefined);
  }

  /** What says that it failed is known as an answer is: an edit asks again in its place, and it goes with its question. */
  private tellingOf(heard: Heard<Shown>): Telling<Shown> {
    const { tell, tellForbidden, tellFailed } = heard;
    if (tellFailed === undefined) return heard;
    const told = async (shown: Shown): Promise<string> => {
      const message = await tellFailed(shown);
      // Where the record is what failed, they were told all the same.
      await this.keep(heard, message, nothingAsked).catch(() => undefined);
      return message;
    };
    return { tell, tellForbidden, tellFailed: told };
  }

  private async compose(heard: Heard<Shown>): Promise<Give> {
    if (!isAddressed(heard.way) && heard.isToOthers) return nothing;
    const asks = await asksOf(heard);
    return this.respondTo(heard, asks) ?? this.composeAnswer(heard, asks);
  }

  /** What is done about a message that asks nothing; undefined where it asks, or may. */
  private respondTo(
    heard: Heard<Shown>,
    { questions, earlier, isPointedAt, hasFiles, unreadable }: Asks,
  ): Give | undefined {
    if (unreadable !== undefined || isPointedAt) return undefined;
    const intents = questions.map(intentOf);
    if (intents.includes("question")) return undefined;
    const [intent] = intents;
    const isAfterAnswer = heard.way !== "unasked" && (heard.way !== "direct" || earlier.length > 0);
    if (intent === "thanks" && isAfterAnswer) return () => heard.acknowledge();
    if (intent === "objection" && isAfterAnswer && earlier.length > 0)
      return () => offerReason(this.chat, heard, earlier);
    if (!isAddressed(heard.way) || intent === "withdrawal" || (intent === "nod" && isAfterAnswer)) return nothing;
    if (hasFiles) return undefined;
    return heard.way === "direct" && isAfterAnswer && idle.has(intent) ? nothing : undefined;
  }

  private async composeAnswer(heard: Heard<Shown>, asks: Asks): Promise<Give> {
    if (!isAddressed(heard.way) && asks.hasFiles && !asks.questions.some(standsByItself)) return nothing;
    if (!isAsked(heard)) return this.composeSure(heard, asks);
    const { platform, rateLimit } = this.chat;
    const { asker, way } = heard;
    const seconds = await secondsToWait(this.chat, asker);
    if (seconds > 0) return () => this.slowDown(heard, seconds);
    const { person, place } = rateLimitKeys(platform.name, asker);
    if (way !== "direct") await rateLimit.roomInPlace(person, place);
    const { questions, earlier, isShortened } = asks;
    const unreadable = unreadableIn(asks);
    // It is known as an answer is, so that an edit changes it, and it goes with its question.
    if (unreadable !== undefined)
      return async () => this.keep(heard, await heard.reply(platform.say(unreadable)), { question: "", earlier });
    if (!isAddressed(way)) return this.composeSure(heard, asks);
    const asking = { ...this.asking(heard), earlier, ...(isShortened && { isShortened }) };
    const { best } = await findFirst(this.chat, asking, questions, true);
    return this.giving(heard, asks, best);
  }

  /**
   * Answers what was not addressed to the bot, where it is sure. What goes on from an answer is mostly a few words, which
   * are never as sure as a whole question, so that what is overheard there needs less.
   */
  private async composeSure(heard: Heard<Shown>, asks: Asks): Promise<Give> {
    const overheard = isAsked(heard) ? "going-on" : "beginning";
    const asking = { ...this.asking(heard), earlier: asks.earlier, overheard } as const;
    const { best, unsure } = await findFirst(this.chat, asking, asks.questions, isAsked(heard));
    if (best.found.answer.kind === "answer") return this.giving(heard, asks, best);
    const tries = unsure.length > 0 ? unsure : [best];
    return async () => {
      for (const { asking: tried, found } of tries) await note(this.chat, tried, found);
    };
  }

  private asking({ id, asker, way }: Heard<Shown>): Omit<Attempt["asking"], "question"> {
    return { id: messageKey(this.chat.platform.name, id), asker, way };
  }

  private giving(
    heard: Heard<Shown>,
    { questions, isElsewhere, isUnseen, hasFiles }: Asks,
    { asking, found }: Attempt,
  ): Give {
    const { platform } = this.chat;
    const { question, earlier = [] } = asking;
    const canBeSolved = !isAsked(heard) && platform.canMarkSolved === true;
    const showsQuestion = isElsewhere || question !== questions[0];
    const beside = { ...(hasFiles && { isBesideFiles: true as const }), ...(isUnseen && { isUnseen }) };
    const how = { surface: "public", showsQuestion, canBeSolved, ...beside } as const;
    const shown = render(this.chat, found.answer, asking, how);
    return async () => {
      await note(this.chat, asking, found);
      const told = { question: isUnseen ? "" : question, earlier };
      await this.keep(heard, await heard.reply(shown, { question, earlier }), told);
    };
  }

  /** @param message names what was replied */
  private keep(
    { id, asker, editedAt }: Heard<Shown>,
    message: string,
    asked: Pick<GivenAnswer, "question" | "earlier">,
  ): Promise<void> {
    const { platform, record } = this.chat;
    const edit = editedAt === undefined ? {} : { editedAt };
    return record.setAnswer(messageKey(platform.name, id), { message, ...asked, asker: asker.user, ...edit });
  }

  /** Says so once in the time that somebody has to wait. */
  private async slowDown(heard: Heard<Shown>, seconds: number): Promise<void> {
    const { platform, rateLimit } = this.chat;
    const { person } = rateLimitKeys(platform.name, heard.asker);
    if (rateLimit.isToBeTold(person, seconds)) await heard.tell(platform.say(({ slowDown }) => slowDown(seconds)));
  }
}

async function nothing(): Promise<void> {}

const nothingAsked = { question: "", earlier: [] } as const;

/** What somebody writes on in a direct message without a wish for an answer. */
const idle: ReadonlySet<Intent | undefined> = new Set<Intent>(["remark", "objection", "to-somebody"]);

/** Whether somebody waits for an answer, so that they are told where there is none. */
function isAsked({ way }: Pick<Heard<unknown>, "way">): boolean {
  return way !== "unasked";
}
