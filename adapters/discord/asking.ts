import type { Answer, AskOptions } from "../../src/index.ts";
import { type Found, findAnswer, noteAsked } from "../chat/answering.ts";
import { laneOf } from "../chat/fair-queue.ts";
import type { Write } from "./deliver.ts";
import { personOf } from "./person.ts";
import { type Asker, audiencesIn } from "./place.ts";
import { type RenderOptions, renderAnswer } from "./render.ts";
import type { Services } from "./services.ts";

export interface Asking extends Pick<AskOptions, "earlier" | "except" | "threshold"> {
  /** The key of the message or the interaction that asks. */
  readonly id: string;
  readonly question: string;
  /** Set where the question was cut so that it can stand above its answer. */
  readonly isShortened?: true;
  readonly asker: Asker;
  /** How it was asked, for the log. */
  readonly way: string;
}

/** Asks the core what may be seen in the place. */
export function find(
  { footnote, config, queue }: Services,
  { id, question, asker, way, ...options }: Asking,
): Promise<Found> {
  const turn = (): Promise<void> => queue.turn(laneOf(way), asker.user);
  return findAnswer(footnote, question, options, audiencesIn(asker.place, config.grants), turn);
}

/**
 * Finds the answer to the first of some questions that is as sure as what nobody asked for has to be; if none is, to the
 * first of them.
 */
export async function findFirst(
  services: Services,
  asking: Omit<Asking, "question">,
  questions: readonly string[],
): Promise<{ readonly asking: Asking; readonly found: Found }> {
  const [first = "", ...others] = questions;
  const threshold = unaskedThreshold(services, asking.asker);
  for (const question of others.length === 0 ? [] : questions) {
    const sure = { ...asking, question, threshold };
    const found = await find(services, sure);
    if (found.answer.kind === "answer") return { asking: sure, found };
  }
  const asked = { ...asking, question: first };
  return { asking: asked, found: await find(services, asked) };
}

/** How sure an answer has to be that nobody asked for. */
export function unaskedThreshold({ footnote, config }: Services, { place }: Asker): number {
  return footnote.thresholds({ audiences: audiencesIn(place, config.grants) }).unasked;
}

export function note(services: Services, { id, question, asker, way }: Asking, found: Found): Promise<void> {
  const { guild, channel } = asker.place;
  return noteAsked(services, { id, person: personOf(asker.user), way, question, where: { guild, channel } }, found);
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
  { question, isShortened, except = [], asker }: Asking,
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
  const said = isShortened ? { ...answer, isShortened } : answer;
  return (form) => renderAnswer(said, options, form);
}
