import { randomUUID } from "node:crypto";
import { type Answer, type AskOptions, outcomeOf } from "../../src/index.ts";
import type { Write } from "./deliver.ts";
import { personOf } from "./person.ts";
import { type Asker, audiencesIn } from "./place.ts";
import { type RenderOptions, renderAnswer } from "./render.ts";
import type { Services } from "./services.ts";

export interface Asking extends Pick<AskOptions, "earlier" | "except" | "threshold"> {
  readonly question: string;
  readonly asker: Asker;
  /** How it was asked, for the log. */
  readonly way: string;
}

/** An answer that nobody knows of yet. */
export interface Found {
  readonly answer: Answer;
  readonly audiences: readonly string[];
  readonly tookMs: number;
  /** The version of the knowledge. */
  readonly knowledge: string;
}

/** Asks the core what may be seen in the place. */
export async function find(
  { footnote, config }: Services,
  { question, asker, way, ...options }: Asking,
): Promise<Found> {
  const started = performance.now();
  const audiences = audiencesIn(asker.place, config.grants);
  const knowledge = footnote.version;
  const answer = await footnote.ask(question, { ...options, audiences });
  return { answer, audiences, knowledge, tookMs: Math.round((performance.now() - started) * 100) / 100 };
}

/** Logs how a question went, and records it. */
export async function note(
  { record, log }: Services,
  { question, asker, way }: Asking,
  { answer, audiences, tookMs, knowledge }: Found,
): Promise<void> {
  const { guild, channel } = asker.place;
  const { kind, confidence } = answer;
  log.info({ platform: "discord", way, guild, channel, kind, confidence, ms: tookMs }, "asked");
  log.debug({ platform: "discord", question }, "question");
  // Sharing repeats an answer, and what nobody asked the bot is no question until it has one.
  if (way === "share" || (way === "unasked" && kind !== "answer")) return;
  const what = { id: randomUUID(), person: personOf(asker.user), way, audiences, question, tookMs, knowledge };
  await record.addAsked({ ...what, ...outcomeOf(answer) });
}

/** Finds an answer, and notes it. */
export async function ask(services: Services, asking: Asking): Promise<Answer> {
  const found = await find(services, asking);
  await note(services, asking, found);
  return found.answer;
}

/** Writes an answer for where it is going. */
export function writeAnswer(
  answer: Answer,
  { question, except = [], asker }: Asking,
  { config }: Services,
  where: Pick<RenderOptions, "surface" | "showsQuestion" | "sharedBy"> & { readonly canBeSolved?: boolean },
): Write {
  const options = {
    question,
    except,
    asker: asker.user,
    canAskPerson: config.help !== undefined,
    canBeSolved: false,
    ...where,
  };
  return (form) => renderAnswer(answer, options, form);
}
