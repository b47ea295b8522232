import type { webApi } from "@slack/bolt";
import type { Answer, AskOptions } from "../../src/index.ts";
import { type Found, findAnswer, noteAsked } from "../chat/answering.ts";
import { laneOf } from "../chat/fair-queue.ts";
import { personOf } from "./person.ts";
import { type Message, type RenderOptions, renderAnswer } from "./render.ts";
import type { Services } from "./services.ts";
import type { Asker } from "./viewers.ts";

export interface Asking extends Pick<AskOptions, "earlier" | "except" | "threshold"> {
  /** The key of the message or the interaction that asks. */
  readonly id: string;
  readonly question: string;
  readonly asker: Asker;
  /** How it was asked, for the log. */
  readonly way: string;
}

/** How many seconds somebody who asks very often has to wait; 0 where they need not. */
export function secondsToWait({ pace }: Services, asker: Asker): Promise<number> {
  return pace.secondsToWait(personKey(asker), placeKey(asker));
}

/** Who asks, and where, for what all platforms count together. */
export function personKey({ team, user }: Asker): string {
  return `slack:${team}:${user}`;
}

export function placeKey({ team, user, channel = user }: Asker): string {
  return `slack:${team}:${channel}`;
}

/** Asks the core what the asker may know. */
export function find(
  { footnote, viewers, queue }: Services,
  client: webApi.WebClient,
  { id, question, asker, way, ...options }: Asking,
): Promise<Found> {
  const turn = (): Promise<void> => queue.turn(laneOf(way), personKey(asker));
  return findAnswer(footnote, question, options, viewers.audiences(asker, client), turn);
}

export function note(services: Services, { id, question, asker, way }: Asking, found: Found): Promise<void> {
  const { team, channel, user } = asker;
  return noteAsked(services, { id, person: personOf(user), way, question, where: { team, channel } }, found);
}

/** Finds an answer, and notes it. */
export async function ask(services: Services, client: webApi.WebClient, asking: Asking): Promise<Answer> {
  const found = await find(services, client, asking);
  await note(services, asking, found);
  return found.answer;
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
