import type { Pages } from "../knowledge/page-starts.ts";
import type { Closest, Courtesy, Found, Unknown } from "./answer.ts";

/** The texts shown where there is no answer, or beside one; all are plain text. */
export interface AnswerWording {
  readonly greeting: string;
  /** The reply to thanks. */
  readonly welcome: string;
  /** @param words the words that the knowledge does not contain */
  readonly neverMentions: (words: readonly string[]) => string;
  readonly nothingNear: string;
  readonly closest: string;
  /** The same as `closest` for a single section. */
  readonly closestOne: string;
  /** @param question the questions of a message that have no answer while others have one */
  readonly leftOpen: (question: string) => string;
  /** @param languages of the pages, as ISO 639-1 codes */
  readonly readsOnly: (languages: readonly string[]) => string;
  /** @param more number of further versions, not in `versions` */
  readonly otherVersions: (versions: readonly string[], more: number) => string;
  /** The author of what is quoted. */
  readonly author: (name: string) => string;
  /** Who was consulted, or informed, about what is quoted. */
  readonly consulted: (names: string) => string;
  readonly informed: (names: string) => string;
  /** The pages of a printed document. */
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
  consulted: (names) => `consulted: ${names}`,
  informed: (names) => `informed: ${names}`,
  pages: ({ first, last }) => (first === last ? `p. ${first}` : `pp. ${first}–${last}`),
};

// British English has no comma before the last item of a list.
const anyOf = new Intl.ListFormat("en-GB", { type: "disjunction" });
const allOf = new Intl.ListFormat("en-GB", { type: "conjunction" });
const languageNames = new Intl.DisplayNames("en", { type: "language" });

/**
 * Returns the line that says why there is no answer.
 * @param shown how many near sections are shown below the line
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

/** Returns the line that names the versions that do not contain what is quoted; undefined where there are none. */
export function otherVersionsSay(
  { otherVersions = [] }: Found,
  wording: AnswerWording = englishAnswers,
): string | undefined {
  if (otherVersions.length === 0) return undefined;
  const named = otherVersions.slice(0, mostVersions).map(({ label }) => label);
  return wording.otherVersions(named, otherVersions.length - named.length);
}

const mostNamed = 3;

/** Prepends the words that the knowledge does not contain, unless they are too many. */
function afterMissing({ missing }: Closest | Unknown, said: string, { neverMentions }: AnswerWording): string {
  return missing.length === 0 || missing.length > mostNamed ? said : `${neverMentions(missing)} ${said}`;
}
