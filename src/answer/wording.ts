import type { Pages } from "../knowledge/page-starts.ts";
import type { Closest, Courtesy, Found, Unknown } from "./answer.ts";

/** What is said where there is no answer, or beside one; every text is plain. */
export interface AnswerWording {
  readonly greeting: string;
  /** Said to who thanks. */
  readonly welcome: string;
  /** @param words none of which the knowledge holds */
  readonly neverMentions: (words: readonly string[]) => string;
  readonly nothingNear: string;
  readonly closest: string;
  /** The same over a single section. */
  readonly closestOne: string;
  /** @param question those of several that have no answer, where others have one */
  readonly leftOpen: (question: string) => string;
  /** @param languages the only ones that pages are written in, by ISO 639-1 */
  readonly readsOnly: (languages: readonly string[]) => string;
  /** @param more so many others say otherwise, too */
  readonly otherVersions: (versions: readonly string[], more: number) => string;
  /** Who wrote what is quoted. */
  readonly author: (name: string) => string;
  /** The pages of what was printed. */
  readonly pages: (pages: Pages) => string;
}

export const englishAnswers: AnswerWording = {
  greeting: "Hello! Ask me a question about the knowledge here, and I quote what it says.",
  welcome: "You are welcome.",
  neverMentions: (words) => `The knowledge never mentions ${anyOf.format(words.map((word) => `“${word}”`))}.`,
  nothingNear: "I found nothing that comes near.",
  closest: "I have no sure answer; these sections come closest.",
  closestOne: "I have no sure answer; this section comes closest.",
  leftOpen: (question) => `I have no sure answer to “${question}”.`,
  readsOnly(languages) {
    const listed = allOf.format(languages.map((language) => languageNames.of(language) ?? language));
    return `I read ${listed} only; please ask in ${languages.length === 1 ? listed : "one of these"}.`;
  },
  otherVersions: (versions, more) =>
    `Other versions say otherwise: ${versions.join(", ")}${more === 0 ? "" : ` and ${more} more`}.`,
  author: (name) => `by ${name}`,
  pages: ({ first, last }) => (first === last ? `p. ${first}` : `pp. ${first}–${last}`),
};

// British, since no comma stands before the last of several there.
const anyOf = new Intl.ListFormat("en-GB", { type: "disjunction" });
const allOf = new Intl.ListFormat("en-GB", { type: "conjunction" });
const languageNames = new Intl.DisplayNames("en", { type: "language" });

/**
 * The one line that says why there is no answer.
 * @param shown so many sections that come near are shown below it
 */
export function nothingFound(
  answer: Closest | Unknown | Courtesy,
  wording: AnswerWording = englishAnswers,
  shown = answer.kind === "closest" ? answer.sections.length : 0,
): string {
  switch (answer.kind) {
    case "courtesy":
      return answer.isThanks ? wording.welcome : wording.greeting;
    case "unknown": {
      const { languages = [] } = answer;
      if (answer.isForeign) return wording.readsOnly(languages.length === 0 ? ["en"] : languages);
      return afterMissing(answer, wording.nothingNear, wording);
    }
    case "closest":
      return afterMissing(answer, shown === 1 ? wording.closestOne : wording.closest, wording);
  }
}

const mostVersions = 5;

/** The line that says which other versions do not say what is quoted; undefined where there are none. */
export function otherVersionsSay(
  { otherVersions = [] }: Found,
  wording: AnswerWording = englishAnswers,
): string | undefined {
  if (otherVersions.length === 0) return undefined;
  const named = otherVersions.slice(0, mostVersions).map(({ label }) => label);
  return wording.otherVersions(named, otherVersions.length - named.length);
}

const mostNamed = 3;

/** Says what the knowledge does not hold of what was asked, where that is not too much, and then something else. */
function afterMissing({ missing }: Closest | Unknown, said: string, { neverMentions }: AnswerWording): string {
  return missing.length === 0 || missing.length > mostNamed ? said : `${neverMentions(missing)} ${said}`;
}
