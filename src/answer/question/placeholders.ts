import type { Vocabulary } from "./vocabulary.ts";

/** Names that stand for an asker's own, before what ends the names of hosts. */
const hosts =
  /(?<![\w.@/-])(\*\.)?(?:[\w-]{1,40}\.)?(?:(?:my|your|our|some|foo|bar|test|example)[\w-]{0,40}|domain|host|site)\.(?:com|org|net|io|co|tld|local|internal|example)\b(?![\w/-]|\.\w)/gi;
const anyHost = /(?<![\w.])\*\.(?=[\w-]+\.\w)/g;

/** "mydomain.com" is nothing that the knowledge could name but a domain, and "*.mydomain.com" a wildcard. */
export function withoutPlaceholders(text: string, vocabulary: Pick<Vocabulary, "frequency">): string {
  if (!text.includes(".")) return text;
  const replaced = text.replace(hosts, (_, any?: string) => (any === undefined ? "domain" : "*.domain"));
  return vocabulary.frequency("wildcard") > 0
    ? replaced.replaceAll("*.domain", "wildcard domain").replace(anyHost, "wildcard ")
    : replaced;
}
