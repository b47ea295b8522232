import * as v from "valibot";
import { isDay, isoDate } from "./dates.ts";

const word = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], "must be a text"),
  v.transform((value) => String(value).replace(/\s+/g, " ").trim()),
  v.nonEmpty("must not be empty"),
);
const words = v.pipe(
  v.union([word, v.array(word, "must be a list of texts")], "must be a text or a list of texts"),
  v.transform((value) => (typeof value === "string" ? [value] : value)),
);
export const date = v.pipe(
  v.union([v.string(), v.number(), v.date()], "must be a date such as 2026-11-23"),
  v.transform((value) => (value instanceof Date ? value.toISOString() : isoDate(String(value).trim()))),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/, "must be a date such as 2026-11-23"),
  v.check((value) => isDay(value.slice(0, 10)), "must be a date that exists"),
);

const webAddress = v.pipe(
  v.string("must be a web address"),
  v.check(
    (value) => URL.canParse(value) && /^https?:/i.test(value),
    "must be a web address such as https://example.org/page",
  ),
);

const people = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === "object" && value !== null ? namesOf(value) : value)),
  words,
  v.transform((names) => names.join(", ")),
  v.nonEmpty("must name somebody"),
);

/** The valid form of each key except `audience`. */
export const schemas = {
  title: word,
  author: people,
  consulted: people,
  informed: people,
  source: word,
  url: webAddress,
  published: date,
  updated: date,
  description: word,
  version: word,
  status: word,
  lang: word,
  tags: v.pipe(v.unknown(), v.transform(tagNames), words),
  aliases: v.pipe(
    v.unknown(),
    v.transform(phrasesOfPage),
    v.record(v.string(), words, "must be section slugs, each with its phrases"),
  ),
};

/** Returns a list of names from a value that may hold names or maps with a `name`. */
export function namesOf(value: unknown): unknown {
  const names = [value].flat().map((one) => {
    return typeof one === "object" && one !== null && "name" in one ? one.name : one;
  });
  return names.filter((name) => typeof name === "string");
}

/** GitBook: a tag may be a map that also says how the tag is displayed. Empty items are passed over. */
function tagNames(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value
    .map((one) => (typeof one === "object" && one !== null && "tag" in one ? one.tag : one))
    .filter((one) => one !== null && one !== "");
}

/**
 * Returns the aliases by slug. A plain list, as in Obsidian, names the page, so it belongs to the lead section; Hugo's
 * addresses of redirects are left out.
 */
function phrasesOfPage(value: unknown): unknown {
  if (typeof value !== "string" && !Array.isArray(value)) return value;
  const names = typeof value === "string" ? value.split(/,\s/) : value.map(String);
  const phrases = names.filter((name) => name.trim() !== "" && !/^\.{0,2}\/|\/$|\.html?$/.test(name));
  return phrases.length === 0 ? {} : { "": phrases };
}

export const audience = v.pipe(
  words,
  v.nonEmpty("must name somebody"),
  v.everyItem((name) => /^[\w-]+$/.test(name), "must be a name of letters, digits, - and _, or a list of them"),
);
