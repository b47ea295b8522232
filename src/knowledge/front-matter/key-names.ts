import type { Entry } from "./entry.ts";
import { schemas } from "./key-schemas.ts";

type Synonym = "aliases" | "author" | "description" | "lang" | "published" | "tags" | "title" | "updated";

/** What other tools, and authors who write in other languages, call our keys, without hyphens, underscores and blanks. */
const synonyms: Readonly<Partial<Record<string, Synonym>>> = {
  alias: "aliases",
  authors: "author",
  autor: "author",
  auteur: "author",
  autore: "author",
  deciders: "author",
  decisionmakers: "author",
  summary: "description",
  desc: "description",
  intro: "description",
  excerpt: "description",
  abstract: "description",
  language: "lang",
  locale: "lang",
  date: "published",
  publishdate: "published",
  pubdate: "published",
  publishedat: "published",
  datepublished: "published",
  created: "published",
  createdat: "published",
  datecreated: "published",
  keywords: "tags",
  categories: "tags",
  topics: "tags",
  titel: "title",
  titre: "title",
  titulo: "title",
  título: "title",
  titolo: "title",
  lastmod: "updated",
  lastmodified: "updated",
  lastmodifiedat: "updated",
  lastupdated: "updated",
  lastupdate: "updated",
  updatedat: "updated",
  updateddate: "updated",
  dateupdated: "updated",
  datemodified: "updated",
  modified: "updated",
  "ms.date": "updated",
};

/**
 * Returns our key for one of other tools. A value that cannot be read is no fault, since it may mean something else in that
 * tool.
 */
export function synonymOf(key: string): Synonym | undefined {
  const name = key.replace(/[-_ ]/g, "");
  return Object.hasOwn(synonyms, name) ? synonyms[name] : undefined;
}

/** Maps in which Hugo and Zola put keys that other tools have at the top level. */
const groups = ["params", "taxonomies"];

/** Returns all entries, with the entries of such maps moved to the top level. */
export function withGrouped(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ key }) => groups.includes(key))) return entries;
  return entries.flatMap((entry) => {
    const { key, value, lineOf } = entry;
    if (!groups.includes(key) || typeof value !== "object" || value === null || Array.isArray(value)) return [entry];
    const inner = Object.entries(value).filter(
      ([name]) => Object.hasOwn(schemas, name) || synonymOf(name) !== undefined,
    );
    return inner.map(
      ([name, one]): Entry => ({ key: name, value: one, line: lineOf(name), lineOf: () => lineOf(name) }),
    );
  });
}

/** Returns the date of Docusaurus' `last_update`, which is a map; any other value as it is. */
export function dateOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "date" in value ? value.date : value;
}
