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

/** Asks the core what may be seen in the place, logs how it went, and records it. */
export async function ask(
  { footnote, config, record, log }: Services,
  { question, asker, way, ...options }: Asking,
): Promise<Answer> {
  const started = performance.now();
  const { place } = asker;
  const audiences = audiencesIn(place, config.grants);
  const answer = await footnote.ask(question, { ...options, audiences });
  const { guild, channel } = place;
  const { kind, confidence } = answer;
  const ms = Math.round((performance.now() - started) * 100) / 100;
  log.info({ platform: "discord", way, guild, channel, kind, confidence, ms }, "asked");
  log.debug({ platform: "discord", question }, "question");
  // Sharing repeats an answer, and what nobody asked the bot is no question until it has one.
  if (way !== "share" && (way !== "unasked" || kind === "answer")) {
    const what = { id: randomUUID(), person: personOf(asker.user), way, audiences, question, tookMs: ms };
    await record.addAsked({ ...what, ...outcomeOf(answer), knowledge: footnote.version });
  }
  return answer;
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
