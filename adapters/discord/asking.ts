import type { Answer, AskOptions } from "../../src/index.ts";
import { type Found, findAnswer, noteAsked } from "../found.ts";
import type { Write } from "./deliver.ts";
import { personOf } from "./person.ts";
import { type Asker, audiencesIn } from "./place.ts";
import { type RenderOptions, renderAnswer } from "./render.ts";
import type { Services } from "./services.ts";

export interface Asking extends Pick<AskOptions, "earlier" | "except" | "threshold"> {
  /** The key of the message or the interaction that asks. */
  readonly id: string;
  readonly question: string;
  readonly asker: Asker;
  /** How it was asked, for the log. */
  readonly way: string;
}

/** Asks the core what may be seen in the place. */
export function find({ footnote, config }: Services, { id, question, asker, way, ...options }: Asking): Promise<Found> {
  return findAnswer(footnote, question, options, audiencesIn(asker.place, config.grants));
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
