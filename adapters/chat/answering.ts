import { setImmediate } from "node:timers/promises";
import {
  type Answer,
  type AskedQuestion,
  type AskOptions,
  type Footnote,
  outcomeOf,
  type Person,
  type RecordStore,
  shortenQuestion,
} from "../../src/index.ts";
import type { Logger } from "../process/log.ts";
import type { Shortened } from "./contents.ts";
import { controlsFor, controlsUnasked, type Showing } from "./controls.ts";
import { type FairQueue, laneOf } from "./fair-queue.ts";
import { rateLimitKeys } from "./keys.ts";
import type { PendingWork } from "./pending-work.ts";
import {
  type AskedQuestions,
  type Asker,
  isAddressed,
  type Platform,
  type Rendering,
  type Way,
  ways,
} from "./platform.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { SerialByKey } from "./serial-by-key.ts";

/** The services that the shared code of the chat bot works with. */
export interface Chat<Shown> {
  readonly platform: Platform<Shown>;
  readonly footnote: Footnote;
  readonly record: RecordStore;
  readonly log: Logger;
  readonly rateLimit: RateLimit;
  /** The queue in which all work that keeps the thread busy waits for its turn. */
  readonly queue: FairQueue;
  /** Serializes the work on each message, so that an edit waits for the answer to the message it corrects. */
  readonly turns: SerialByKey;
  readonly inHand: PendingWork;
}

/** A question, with who asks it and how. */
export interface Asking extends Pick<AskOptions, "earlier" | "except" | "isUnasked" | "overheard"> {
  /** The key of what asked the question, such as a message: the same at every replica and at every retry. */
  readonly id: string;
  readonly question: string;
  /** Set where the question was cut before it was asked. */
  readonly isShortened?: true;
  readonly asker: Asker;
  /** How the question was asked, as written to the log and the record. */
  readonly way: string;
}

/** An answer that has been found and not yet shown. */
export interface TimedAnswer extends Pick<AskedQuestion, "audiences" | "tookMs" | "knowledge"> {
  readonly answer: Answer;
}

/** A question with the answer that was found. */
export interface Attempt {
  readonly asking: Asking;
  readonly found: TimedAnswer;
}

/** Counts a question and returns how many seconds the asker has to wait because of the rate limit; 0 for none. */
export function secondsToWait({ platform, rateLimit }: Chat<unknown>, asker: Asker): Promise<number> {
  const { person, place } = rateLimitKeys(platform.name, asker);
  return rateLimit.secondsToWait(person, place);
}

/** Tells the asker to wait, once during the waiting time. */
export async function tellToWait<Shown>(
  { platform, rateLimit }: Pick<Chat<Shown>, "platform" | "rateLimit">,
  asker: Asker,
  seconds: number,
  tell: (notice: Shown) => Promise<unknown>,
): Promise<void> {
  const { person } = rateLimitKeys(platform.name, asker);
  if (rateLimit.isToBeTold(person, seconds)) await tell(platform.say(({ slowDown }) => slowDown(seconds)));
}

type Finding = Pick<Chat<unknown>, "platform" | "footnote" | "queue">;

/**
 * Asks the core once the asker's audiences are known and the turn in the queue has come; `tookMs` excludes the wait for the
 * turn.
 */
export async function find({ platform, footnote, queue }: Finding, asking: Asking): Promise<TimedAnswer> {
  const { question, asker, way, earlier, except, isUnasked, overheard } = asking;
  const started = performance.now();
  const audiences = await asker.audiences();
  const waiting = performance.now();
  await queue.turn(laneOf(way), rateLimitKeys(platform.name, asker).person);
  const waited = performance.now() - waiting;
  const knowledge = footnote.version;
  const options = {
    ...(earlier !== undefined && { earlier }),
    ...(except !== undefined && { except }),
    ...(isUnasked !== undefined && { isUnasked }),
    ...(overheard !== undefined && { overheard }),
  };
  const answer = await footnote.ask(question, { ...options, audiences });
  return { answer, audiences, knowledge, tookMs: Math.round((performance.now() - started - waited) * 100) / 100 };
}

/**
 * Tries several possible questions in order until one has an answer that reaches the higher threshold for unasked answers. If
 * none has, the first question counts. A single question that somebody asked the bot needs only the normal threshold.
 * @returns the attempt that counts, and the attempts that failed
 */
export async function findFirst(
  chat: Finding,
  asking: Omit<Asking, "question">,
  questions: readonly string[],
  isAsked: boolean,
): Promise<{ readonly best: Attempt; readonly unsure: readonly Attempt[] }> {
  const [first = "", ...others] = questions;
  const attempt = async (one: Asking): Promise<Attempt> => ({ asking: one, found: await find(chat, one) });
  if (isAsked && others.length === 0) return { best: await attempt({ ...asking, question: first }), unsure: [] };
  const unsure: Attempt[] = [];
  for (const question of questions) {
    const tried = await attempt({ ...asking, question, isUnasked: true });
    if (tried.found.answer.kind === "answer") return { best: tried, unsure };
    unsure.push(tried);
  }
  const [weak] = unsure;
  const best = isAsked || weak === undefined ? await attempt({ ...asking, question: first }) : weak;
  return { best, unsure };
}

/**
 * Finds the answer to a message that somebody wants answered.
 * @param texts the possible questions, see `PossibleQuestions`; an empty question is asked where there are none
 */
export async function findMeant(
  chat: Finding,
  asking: Omit<Asking, "question">,
  texts: readonly Shortened[],
): Promise<Attempt> {
  const questions = texts.length === 0 ? [""] : texts.map(({ text }) => text);
  const { best } = await findFirst(chat, asking, questions, true);
  const isShortened = texts.some((one) => one.text === best.asking.question && one.isShortened === true);
  return isShortened ? { ...best, asking: { ...best.asking, isShortened } } : best;
}

/** Logs the outcome of a question, and records it with the part of the question that was read. */
export async function note(
  { platform: { name: platform }, record, log }: Pick<Chat<unknown>, "platform" | "record" | "log">,
  { id, question: typed, asker, way }: Asking,
  { answer, audiences, tookMs, knowledge }: TimedAnswer,
): Promise<void> {
  const question = shortenQuestion(typed);
  const { team, channel } = asker;
  const { kind, confidence } = answer;
  log.info({ platform, way, team, channel, kind, confidence, ms: tookMs }, "asked");
  log.debug({ platform, question }, "question");
  if (!isRecorded(way, answer)) return;
  const what = { id, person: { platform, id: asker.user }, way, audiences, question, tookMs, knowledge };
  await record.addAsked({ ...what, ...outcomeOf(answer) });
}

/**
 * Logs and records a question while its answer is being sent, so that the asker does not wait for the log and the record.
 * @param leaving the sending of the answer; the request leaves before anything is logged or recorded
 */
export async function recordWhileSending<Sent>(
  chat: Pick<Chat<unknown>, "platform" | "record" | "log">,
  { asking, found }: Attempt,
  leaving: Promise<Sent>,
): Promise<Sent> {
  // The rejection is thrown by the return below, after the outcome is noted.
  leaving.catch(() => undefined);
  await setImmediate();
  await note(chat, asking, found);
  return leaving;
}

const unaddressed: ReadonlySet<string> = new Set(ways.filter((way) => !isAddressed(way)));

/**
 * Whether a question is recorded: sharing only repeats an answer, and a message that does not address the bot counts as a
 * question only if it has an answer.
 */
function isRecorded(way: string, { kind }: Answer): boolean {
  return way !== "share" && (!unaddressed.has(way) || kind === "answer");
}

/** Finds an answer, and logs and records it. */
export async function ask(chat: Chat<unknown>, asking: Asking): Promise<Answer> {
  const found = await find(chat, asking);
  await note(chat, asking, found);
  return found.answer;
}

/** Returns how the answer to one of a message's possible questions is shown where everybody there sees it. */
export function howShown(
  { platform }: Pick<Chat<unknown>, "platform">,
  { questions, isElsewhere, isUnseen, hasFiles }: AskedQuestions,
  question: string,
  way: Way | undefined,
) {
  return {
    surface: "public",
    showsQuestion: isElsewhere || question !== questions[0],
    canBeSolved: way === "unasked" && platform.canMarkSolved === true,
    ...(hasFiles && { isBesideFiles: true as const }),
    ...(isUnseen && { isUnseen }),
  } as const;
}

/** Renders an answer for the place it is sent to. */
export function render<Shown>(
  { platform }: Pick<Chat<Shown>, "platform">,
  answer: Answer,
  { question, isShortened, earlier = [], except = [], asker, way }: Asking,
  how: Pick<Rendering, "surface" | "showsQuestion" | "isBesideFiles" | "sharedBy" | "askedFor"> &
    Partial<Pick<Showing, "canBeSolved">> &
    Pick<AskedQuestions, "isUnseen">,
): Shown {
  const { canBeSolved = false, isUnseen, ...rest } = how;
  const { user, canAskPerson, isOutside = false } = asker;
  const place = { surface: how.surface, isInChannel: way !== "direct", isOutside };
  const showing = { ...place, asker: user, except, canAskPerson, canBeSolved };
  const said = isShortened ? { ...answer, isShortened } : answer;
  if (isUnseen) {
    const controls = controlsUnasked(showing);
    return platform.render(withoutQuestionWords(said), {
      ...rest,
      question: "",
      earlier: [],
      showsQuestion: false,
      asker: user,
      controls,
    });
  }
  return platform.render(said, { ...rest, question, earlier, asker: user, controls: controlsFor(answer, showing) });
}

/** Returns an answer without the fields that reveal words of its question. */
function withoutQuestionWords(answer: Answer): Answer {
  if (answer.kind === "closest" || answer.kind === "unknown") return { ...answer, missing: [] };
  if (answer.kind !== "answer") return answer;
  const { leftOpen: _, ...rest } = answer;
  return rest;
}

/** Returns a person in the form that the record uses. */
export function personOf({ platform }: Pick<Chat<unknown>, "platform">, { user }: Pick<Asker, "user">): Person {
  return { platform: platform.name, id: user };
}
