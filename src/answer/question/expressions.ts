import { Recent } from "../../recent.ts";
import { irregularForms } from "../../search/irregular-forms.ts";
import { stem } from "../../search/stem.ts";
import { forEachWord } from "../../search/words.ts";

/** Expressions that say one thing. */
export interface Expressions {
  /** The particles of each verb, `""` where a word alone says it. */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** With what their words begin in any form; to stem all words of forty sections for each question takes long. */
  readonly initials: ReadonlySet<string>;
}

/** Most words of sections stand in many, and to stem one takes longer than to find it here. */
const stems = new Recent<string, string>(20_000);

export function stemOf(word: string): string {
  return stems.get(word) ?? stems.set(word, stem(word));
}

/** So many words may stand between a verb and its particle, and between what is done and to what. */
const between = 4;

/** With what the forms of a word begin that are not made of it by rules, such as `bought`. */
const irregularInitials = new Map<string, string>();
for (const [form, base] of irregularForms) {
  const term = stem(base);
  irregularInitials.set(term, `${irregularInitials.get(term) ?? ""}${form.charAt(0)}`);
}

/** @param expressions each a word, or a verb and its particle with `~` between */
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

/** The words of a text in small letters, those of a compound each by itself. */
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

/** Where among words an expression stands. */
export function placesOf(words: readonly string[], expressions: Expressions): number[] {
  const places: number[] = [];
  for (let at = 0; at < words.length; at++) if (isAt(words, at, expressions)) places.push(at);
  return places;
}

/** Whether an expression stands anywhere among words. */
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

/** The stems of the next few words. */
export function stemsBehind(words: readonly string[], place: number): string[] {
  return words.slice(place + 1, place + 1 + between).map(stemOf);
}
