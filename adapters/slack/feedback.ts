import type { Feedback, Footnote } from "../../src/index.ts";
import { decodeState } from "./button-value.ts";
import { personOf } from "./person.ts";
import type { Asker } from "./viewers.ts";

/** Reads the value of a thumb: its sign, then the state of the answer that it judges. */
export function feedbackState(value: string, { team, user }: Asker, footnote: Footnote): Feedback | undefined {
  const state = decodeState(value.slice(1), (key) => footnote.idOfKey(key));
  if (state === undefined) return undefined;
  const { question, sections } = state;
  const key = `slack:${team}:${question}:${sections.join(",")}`;
  return { key, person: personOf(user), question, sections, isHelpful: value.startsWith("+") };
}
