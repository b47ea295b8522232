import type { Closest, Courtesy, Found, Unknown } from "./answer.ts";

/** The one line that says why there is no answer. */
export function nothingFound(answer: Closest | Unknown | Courtesy): string {
  switch (answer.kind) {
    case "courtesy":
      return "Hello! Ask me a question about the knowledge here, and I quote what it says.";
    case "unknown":
      if (answer.isForeign) return foreign(answer.languages);
      return `${neverMentions(answer.missing)} I found nothing that comes near.`.trim();
    case "closest":
      return `${neverMentions(answer.missing)} I have no sure answer; these sections come closest.`.trim();
  }
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

function foreign(languages: readonly string[] = []): string {
  const names = (languages.length === 0 ? ["en"] : languages).map((language) => languageNames.of(language) ?? language);
  const listed = names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `I read ${listed} only; please ask in ${names.length === 1 ? listed : "one of these"}.`;
}

const mostVersions = 5;

/** The line that says which other versions do not say what is quoted; undefined where there are none. */
export function otherVersionsSay({ otherVersions = [] }: Found): string | undefined {
  if (otherVersions.length === 0) return undefined;
  const named = otherVersions.slice(0, mostVersions).map(({ label }) => label);
  const more = otherVersions.length - named.length;
  return `Other versions say otherwise: ${named.join(", ")}${more === 0 ? "" : ` and ${more} more`}.`;
}

const mostNamed = 3;

function neverMentions(missing: readonly string[]): string {
  if (missing.length === 0 || missing.length > mostNamed) return "";
  return `The knowledge never mentions ${listed(missing.map((word) => `“${word}”`))}.`;
}

function listed(words: readonly string[]): string {
  return words.length === 1 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
