import type { Document, Section } from "../knowledge/document.ts";
import { byField, type Field } from "./fields.ts";
import { attributeTerm } from "./where.ts";

/** What is indexed of a section in each field. */
export function fieldTexts(document: Document, section: Section): Record<Field, string> {
  const texts: Record<Field, string> = {
    title: [document.title, ...section.headings.slice(0, -1)].join("\n"),
    heading: section.headings.at(-1) ?? "",
    body: section.text,
    aliases: section.aliases.join("\n"),
  };
  return byField((field) => texts[field]);
}

/** Titles, headings and aliases keep their stop words, so that a question made of nothing else finds them. */
export function keepsStopWords(field: Field): boolean {
  return field !== "body";
}

/** The terms by which a document's sections are filtered. */
export function attributeTerms({ id, audience }: Document): string[] {
  return [...audience.map((name) => attributeTerm("audience", name)), attributeTerm("document", id)];
}
