import { randomUUID } from "node:crypto";
import type { webApi } from "@slack/bolt";
import { type Answer, type AskOptions, outcomeOf } from "../../src/index.ts";
import { personOf } from "./person.ts";
import { type Message, type RenderOptions, renderAnswer } from "./render.ts";
import type { Services } from "./services.ts";
import type { Asker } from "./viewers.ts";

export interface Asking extends Pick<AskOptions, "earlier" | "except" | "threshold"> {
  readonly question: string;
  readonly asker: Asker;
  /** How it was asked, for the log. */
  readonly way: string;
}

/** How many seconds somebody who asks very often has to wait; 0 where they need not. */
export function secondsToWait({ pace }: Services, { team, user, channel = user }: Asker): Promise<number> {
  return pace.secondsToWait(`slack:${team}:${user}`, `slack:${team}:${channel}`);
}

/** An answer that nobody knows of yet. */
export interface Found {
  readonly answer: Answer;
  readonly audiences: readonly string[];
  readonly tookMs: number;
  /** The version of the knowledge. */
  readonly knowledge: string;
}

/** Asks the core what the asker may know. */
export async function find(
  { footnote, viewers }: Services,
  client: webApi.WebClient,
  { question, asker, way, ...options }: Asking,
): Promise<Found> {
  const started = performance.now();
  const audiences = await viewers.audiences(asker, client);
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
  const { team, channel, user } = asker;
  const { kind, confidence } = answer;
  log.info({ platform: "slack", way, team, channel, kind, confidence, ms: tookMs }, "asked");
  log.debug({ platform: "slack", question }, "question");
  if (!isAsked(way, answer)) return;
  const what = { id: randomUUID(), person: personOf(user), way, audiences, question, tookMs, knowledge };
  await record.addAsked({ ...what, ...outcomeOf(answer) });
}

/** Finds an answer, and notes it. */
export async function ask(services: Services, client: webApi.WebClient, asking: Asking): Promise<Answer> {
  const found = await find(services, client, asking);
  await note(services, asking, found);
  return found.answer;
}

/** Sharing repeats an answer, and what nobody asked the bot is no question until it has an answer. */
function isAsked(way: string, { kind }: Answer): boolean {
  return way !== "share" && (way !== "unasked" || kind === "answer");
}

/** Writes an answer for where it is going. */
export function render(
  answer: Answer,
  { question, earlier = [], except = [], asker }: Asking,
  { config }: Services,
  surface: RenderOptions["surface"],
  sharedBy?: string,
): Message {
  return renderAnswer(answer, {
    question,
    earlier,
    except,
    asker: asker.user,
    surface,
    ...(sharedBy !== undefined && { sharedBy }),
    canAskPerson: config.help !== undefined,
    command: config.command,
  });
}

/** A key for what may be done once to a question in a place. */
export function onceKey(what: string, { team, channel = "" }: Asker, question: string): string {
  return `slack:${what}:${team}:${channel}:${question.toLowerCase()}`;
}
