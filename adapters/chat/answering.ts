import {
  type Answer,
  type AskOptions,
  type Footnote,
  outcomeOf,
  type Person,
  type RecordStore,
  shortenQuestion,
} from "../../src/index.ts";
import type { Logger } from "../process/log.ts";

/** An answer that nobody knows of yet. */
export interface Found {
  readonly answer: Answer;
  readonly audiences: readonly string[];
  readonly tookMs: number;
  /** The version of the knowledge. */
  readonly knowledge: string;
}

/** A question as it is noted. */
export interface Asked {
  /** The key of what asks it, such as a message: the same for every replica that hears of it, and at every try. */
  readonly id: string;
  readonly person: Person;
  /** How it was asked. */
  readonly way: string;
  readonly question: string;
  /** Where it was asked, for the log. */
  readonly where: Readonly<Record<string, string | undefined>>;
}

/**
 * Asks the core, as soon as it is known what may be found and the turn has come.
 * @param turn waits for it; see `FairQueue`
 */
export async function findAnswer(
  footnote: Footnote,
  question: string,
  options: Omit<AskOptions, "audiences">,
  mayFind: readonly string[] | Promise<readonly string[]>,
  turn: () => Promise<void>,
): Promise<Found> {
  const started = performance.now();
  const audiences = await mayFind;
  const waiting = performance.now();
  await turn();
  const waited = performance.now() - waiting;
  const knowledge = footnote.version;
  const answer = await footnote.ask(question, { ...options, audiences });
  return { answer, audiences, knowledge, tookMs: Math.round((performance.now() - started - waited) * 100) / 100 };
}

/** Logs how a question went, and records of it what was read. */
export async function noteAsked(
  { record, log }: { readonly record: RecordStore; readonly log: Logger },
  { id, person, way, question: typed, where }: Asked,
  { answer, audiences, tookMs, knowledge }: Found,
): Promise<void> {
  const { platform } = person;
  const { kind, confidence } = answer;
  const question = shortenQuestion(typed);
  log.info({ platform, way, ...where, kind, confidence, ms: tookMs }, "asked");
  log.debug({ platform, question }, "question");
  if (!isAsked(way, answer)) return;
  const what = { id, person, way, audiences, question, tookMs, knowledge };
  await record.addAsked({ ...what, ...outcomeOf(answer) });
}

/** Sharing repeats an answer, and what nobody asked the bot is no question until it has an answer. */
function isAsked(way: string, { kind }: Answer): boolean {
  return way !== "share" && (way !== "unasked" || kind === "answer");
}
