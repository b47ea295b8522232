import * as v from "valibot";
import { sectionKey, shortenQuestion } from "../../src/index.ts";
import { limits } from "./limits.ts";

/** The state that a button needs after a restart of the bot; it is stored in the button's value. */
export interface ButtonState {
  readonly question: string;
  /** The earlier questions of the thread. */
  readonly earlier: readonly string[];
  /** The ids of the sections that were shown before. */
  readonly except: readonly string[];
  /** The platform's id of the person who asked. */
  readonly asker: string;
  /** The ids of the sections that the answer shows. */
  readonly sections: readonly string[];
}

/** Upper bounds on the section keys that are stored: sections shown before, and sections that the answer shows. */
const mostShown = 20;
const mostQuoted = 5;

const schema = v.object({
  q: v.string(),
  e: v.array(v.string()),
  x: v.array(v.string()),
  // The id is written into a mention, so it may contain nothing but word characters.
  a: v.pipe(v.string(), v.regex(/^\w+$/)),
  s: v.array(v.string()),
});

/**
 * Encodes a state to fit into a button's value: leaves out the oldest earlier questions first, then the middle of a very long
 * question.
 */
export function encodeState(state: ButtonState): string;
/** Encodes a state without leaving more out; undefined where it takes `most` characters or more. */
export function encodeState(state: ButtonState, most: number): string | undefined;
export function encodeState(
  { question, earlier, except, asker, sections }: ButtonState,
  most?: number,
): string | undefined {
  const keys = (ids: readonly string[], most: number): string[] => ids.slice(-most).map(sectionKey);
  const state = {
    q: shortenQuestion(question, limits.buttonValue),
    e: earlier.slice(-3),
    x: keys(except, mostShown),
    a: asker,
    s: keys(sections, mostQuoted),
  };
  if (most !== undefined) {
    const text = JSON.stringify(state);
    return text.length < most ? text : undefined;
  }
  for (;;) {
    const text = JSON.stringify(state);
    if (text.length < limits.buttonValue) return text;
    if (state.e.length > 0) state.e = state.e.slice(1);
    else state.q = shortenQuestion(state.q, Math.floor(state.q.length * 0.9));
  }
}

/**
 * Decodes a button's value; undefined if it is not a state of this app.
 * @param idOf returns the id of a section by its key
 */
export function decodeState(
  value: string | undefined,
  idOf: (key: string) => string | undefined,
): ButtonState | undefined {
  const read = v.safeParse(schema, parse(value));
  if (!read.success) return undefined;
  const { q, e, x, a, s } = read.output;
  const ids = (keys: readonly string[]): string[] => keys.flatMap((key) => idOf(key) ?? []);
  return { question: q, earlier: e, except: ids(x), asker: a, sections: ids(s) };
}

function parse(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? "");
  } catch {
    return undefined;
  }
}
