import type { Document, Section } from "../knowledge/document.ts";
import { byField, type Field } from "./fields.ts";
import { languageOf } from "./languages/detect-language.ts";
import { attributeTerm } from "./where.ts";

/** Returns the text that is indexed in each field of a section. */
export function fieldTexts(document: Document, section: Section): Record<Field, string> {
  const texts: Record<Field, string> = {
    title: [document.title, ...section.headings.slice(0, -1)].join("\n"),
    heading: section.headings.at(-1) ?? "",
    body: section.text,
    aliases: [...section.aliases, ...(isFirst(document, section) ? pageTerms(document) : [])].join("\n"),
  };
  return byField((field) => texts[field]);
}

function isFirst({ sections }: Document, { id }: Section): boolean {
  return sections[0]?.id === id;
}

/** Upper bound on the words of a description, and on the tags, that count. Each is looked for in the whole document. */
const mostTerms = 500;

/** Returns the words of the description and the tags from front matter that stand nowhere else in the document. */
function pageTerms({ title, description = "", tags, sections }: Document): string[] {
  if (description === "" && tags.length === 0) return [];
  const said = [title, ...sections.flatMap(({ headings, text }) => [...headings.slice(-1), text])]
    .join("\n")
    .toLowerCase();
  const terms = [...description.split(/\s+/).slice(0, mostTerms), ...tags.slice(0, mostTerms)];
  return terms.filter((term) => !said.includes(term.toLowerCase()));
}

/**
 * Whether stop words are indexed in a field. Titles, headings and aliases keep theirs, so that a question of stop words
 * alone finds them.
 */
export function keepsStopWords(field: Field): boolean {
  return field !== "body";
}

/** Returns the terms by which the document's sections are filtered. */
export function attributeTerms(document: Document): string[] {
  const { id, audience } = document;
  return [
    ...audience.map((name) => attributeTerm("audience", name)),
    attributeTerm("document", id),
    attributeTerm("language", languageOf(document)),
  ];
}
