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

/** Asks the core what the asker may know, and logs how it went. */
export async function ask(
  { footnote, viewers, record, log }: Services,
  client: webApi.WebClient,
  { question, asker, way, ...options }: Asking,
): Promise<Answer> {
  const started = performance.now();
  const audiences = await viewers.audiences(asker, client);
  const answer = await footnote.ask(question, { ...options, audiences });
  const { team, channel } = asker;
  const { kind, confidence } = answer;
  const ms = Math.round((performance.now() - started) * 100) / 100;
  log.info({ platform: "slack", way, team, channel, kind, confidence, ms }, "asked");
  log.debug({ platform: "slack", question }, "question");
  if (isAsked(way, answer)) {
    const knowledge = footnote.version;
    const what = { id: randomUUID(), person: personOf(asker.user), way, audiences, question, tookMs: ms, knowledge };
    await record.addAsked({ ...what, ...outcomeOf(answer) });
  }
  return answer;
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
