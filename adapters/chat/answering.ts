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
import type { OneAtATime } from "./one-at-a-time.ts";
import { type Asker, type Asks, isAddressed, type Platform, type Rendering, ways } from "./platform.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { WorkInHand } from "./work-in-hand.ts";

/** What the flows of a chat work with. */
export interface Chat<Shown> {
  readonly platform: Platform<Shown>;
  readonly footnote: Footnote;
  readonly record: RecordStore;
  readonly log: Logger;
  readonly rateLimit: RateLimit;
  /** Where all that keeps the thread busy waits for its turn. */
  readonly queue: FairQueue;
  /** What is done about each message in turn, so that an edit waits for the answer to what it corrects. */
  readonly turns: OneAtATime;
  readonly inHand: WorkInHand;
}

/** A question, by whom and how it is asked. */
export interface Asking extends Pick<AskOptions, "earlier" | "except" | "isUnasked" | "overheard"> {
  /** The key of what asks it, such as a message: the same for every replica that hears of it, and at every try. */
  readonly id: string;
  readonly question: string;
  /** Set where the question was cut before it was asked. */
  readonly isShortened?: true;
  readonly asker: Asker;
  /** In the log and in the record. */
  readonly way: string;
}

/** An answer that nobody knows of yet. */
export interface TimedAnswer extends Pick<AskedQuestion, "audiences" | "tookMs" | "knowledge"> {
  readonly answer: Answer;
}

/** A question with what was found. */
export interface Attempt {
  readonly asking: Asking;
  readonly found: TimedAnswer;
}

/** How many seconds somebody who asks very often has to wait; 0 where they need not. */
export function secondsToWait({ platform, rateLimit }: Chat<unknown>, asker: Asker): Promise<number> {
  const { person, place } = rateLimitKeys(platform.name, asker);
  return rateLimit.secondsToWait(person, place);
}

type Finding = Pick<Chat<unknown>, "platform" | "footnote" | "queue">;

/** Asks the core, as soon as it is known what may be found and the turn has come. */
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
 * Tries each of some questions, until one has an answer that is as sure as what nobody asked for has to be; if none has, the
 * first counts. What somebody asked need not be as sure where there is no other question that it may mean.
 * @returns the one that counts, and those that were tried in vain
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
 * Answers what is meant by a message that somebody has answered.
 * @param texts what may be meant, see `Meant`; where there are none nothing is asked
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

/** Logs how a question went, and records of it what was read. */
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
 * Notes how a question went as soon as its answer is on its way: who asked need not wait for the log and the record.
 * @param leaving sends the answer; what it sends leaves before anything is noted
 */
export async function noteBehind<Sent>(
  chat: Pick<Chat<unknown>, "platform" | "record" | "log">,
  { asking, found }: Attempt,
  leaving: Promise<Sent>,
): Promise<Sent> {
  // A failure is thrown when it is noted what was found.
  leaving.catch(() => undefined);
  await setImmediate();
  await note(chat, asking, found);
  return leaving;
}

const unaddressed: ReadonlySet<string> = new Set(ways.filter((way) => !isAddressed(way)));

/** Sharing repeats an answer, and what nobody asked the bot is no question until it has an answer. */
function isRecorded(way: string, { kind }: Answer): boolean {
  return way !== "share" && (!unaddressed.has(way) || kind === "answer");
}

/** Finds an answer, and notes it. */
export async function ask(chat: Chat<unknown>, asking: Asking): Promise<Answer> {
  const found = await find(chat, asking);
  await note(chat, asking, found);
  return found.answer;
}

/** Writes an answer for where it is going. */
export function render<Shown>(
  { platform }: Pick<Chat<Shown>, "platform">,
  answer: Answer,
  { question, isShortened, earlier = [], except = [], asker, way }: Asking,
  how: Pick<Rendering, "surface" | "showsQuestion" | "isBesideFiles" | "sharedBy" | "askedFor"> &
    Partial<Pick<Showing, "canBeSolved">> &
    Pick<Asks, "isUnseen">,
): Shown {
  const { canBeSolved = false, isUnseen, ...rest } = how;
  const { user, canAskPerson, isOutside = false } = asker;
  const place = { surface: how.surface, isInChannel: way !== "direct", isOutside };
  const showing = { ...place, asker: user, except, canAskPerson, canBeSolved };
  const said = isShortened ? { ...answer, isShortened } : answer;
  if (isUnseen) {
    const controls = controlsUnasked(showing);
    return platform.render(untold(said), {
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

/** An answer without what it tells of its question. */
function untold(answer: Answer): Answer {
  if (answer.kind === "closest" || answer.kind === "unknown") return { ...answer, missing: [] };
  if (answer.kind !== "answer") return answer;
  const { leftOpen: _, ...rest } = answer;
  return rest;
}

/** Somebody, as the record knows them. */
export function personOf({ platform }: Pick<Chat<unknown>, "platform">, { user }: Pick<Asker, "user">): Person {
  return { platform: platform.name, id: user };
}
