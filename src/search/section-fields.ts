import type { Document, Section } from "../knowledge/document.ts";
import { byField, type Field } from "./fields.ts";
import { languageOf } from "./languages/detect-language.ts";
import { attributeTerm } from "./where.ts";

/** What is indexed of a section in each field. */
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

/** What the page's author says that it is about, but for what the page says anyhow. */
function pageTerms({ title, description = "", tags, sections }: Document): string[] {
  if (description === "" && tags.length === 0) return [];
  const said = [title, ...sections.flatMap(({ headings, text }) => [...headings.slice(-1), text])]
    .join("\n")
    .toLowerCase();
  return [...description.split(/\s+/), ...tags].filter((term) => !said.includes(term.toLowerCase()));
}

/** Titles, headings and aliases keep their stop words, so that a question made of nothing else finds them. */
export function keepsStopWords(field: Field): boolean {
  return field !== "body";
}

/** The terms by which a document's sections are filtered. */
export function attributeTerms(document: Document): string[] {
  const { id, audience } = document;
  return [
    ...audience.map((name) => attributeTerm("audience", name)),
    attributeTerm("document", id),
    attributeTerm("language", languageOf(document)),
  ];
}
