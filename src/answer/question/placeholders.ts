import type { Vocabulary } from "./vocabulary.ts";

/** Placeholder host names such as "mydomain.com" or "host.example". */
const hosts =
  /(?<![\w.@/-])(\*\.)?(?:[\w-]{1,40}\.)?(?:(?:my|your|our|some|foo|bar|test|example)[\w-]{0,40}|domain|host|site)\.(?:com|org|net|io|co|tld|local|internal|example)\b(?![\w/-]|\.\w)/gi;
const anyHost = /(?<![\w.])\*\.(?=[\w-]+\.\w)/g;

/**
 * Replaces a placeholder such as "mydomain.com" by "domain", and "*.mydomain.com" by "wildcard domain" if the knowledge speaks
 * of wildcards.
 */
export function withoutPlaceholders(text: string, vocabulary: Pick<Vocabulary, "frequency">): string {
  if (!text.includes(".")) return text;
  const replaced = text.replace(hosts, (_, any?: string) => (any === undefined ? "domain" : "*.domain"));
  return vocabulary.frequency("wildcard") > 0
    ? replaced.replaceAll("*.domain", "wildcard domain").replace(anyHost, "wildcard ")
    : replaced;
}
