import { Recent } from "../../recent.ts";
import { irregularForms } from "../../search/irregular-forms.ts";
import { stem } from "../../search/stem.ts";
import { forEachWord } from "../../search/words.ts";

/** Expressions with the same meaning. */
export interface Expressions {
  /** The particles of each verb, by the verb's stem; `""` where the word alone has the meaning. */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first letters of all forms of the words. They save stemming every word of forty sections for each question. */
  readonly initials: ReadonlySet<string>;
}

/** A cache of stems: most words occur in many sections, and stemming takes longer than a look-up. */
const stems = new Recent<string, string>(20_000);

export function stemOf(word: string): string {
  return stems.get(word) ?? stems.set(word, stem(word));
}

/** The most words between a verb and its particle, or between a verb and its object. */
const between = 4;

/** First letters of irregular forms, such as `bought`, by the stem of the base form. */
const irregularInitials = new Map<string, string>();
for (const [form, base] of irregularForms) {
  const term = stem(base);
  irregularInitials.set(term, `${irregularInitials.get(term) ?? ""}${form.charAt(0)}`);
}

/**
 * Prepares expressions for the search.
 * @param expressions words, or verbs with a particle after `~`
 */
export function toExpressions(expressions: readonly string[]): Expressions {
  const particles = new Map<string, Set<string>>();
  const initials = new Set<string>();
  for (const expression of expressions) {
    const [word = "", particle = ""] = expression.split("~");
    const term = stem(word);
    particles.set(term, (particles.get(term) ?? new Set()).add(particle));
    for (const initial of [term.charAt(0), ...(irregularInitials.get(term) ?? "")]) initials.add(initial);
  }
  return { particles, initials };
}

/** Returns the words of a text in lower case; a compound with a hyphen or slash is split. */
export function expressionWords(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  forEachWord(lower, (start, end) => {
    const word = lower.slice(start, end);
    if (word.includes("-") || word.includes("/")) words.push(...word.split(/[-/]/));
    else words.push(word);
  });
  return words;
}

/** Returns the positions of an expression among words. */
export function placesOf(words: readonly string[], expressions: Expressions): number[] {
  const places: number[] = [];
  for (let at = 0; at < words.length; at++) if (isAt(words, at, expressions)) places.push(at);
  return places;
}

/** Whether an expression occurs among words. */
export function says(words: readonly string[], expressions: Expressions): boolean {
  for (let at = 0; at < words.length; at++) if (isAt(words, at, expressions)) return true;
  return false;
}

function isAt(words: readonly string[], at: number, { initials, particles }: Expressions): boolean {
  const word = words[at] as string;
  if (!initials.has(word.charAt(0))) return false;
  const behind = particles.get(stemOf(word));
  return behind !== undefined && (behind.has("") || stemsBehind(words, at).some((term) => behind.has(term)));
}

/** Returns the stems of the next few words after a position. */
export function stemsBehind(words: readonly string[], place: number): string[] {
  return words.slice(place + 1, place + 1 + between).map(stemOf);
}
