import type { Document, Section } from "../../knowledge/document.ts";
import { contentTerms } from "../../search/terms.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";

/** Whether a question says nothing but the name of a page, and a section is where that page begins. */
export function answersToName({ text }: Question, { document, section }: PreparedSection): boolean {
  if (document.sections[0] !== section || section.level > 1) return false;
  const asked = new Set(contentTerms(text));
  return asked.size > 0 && namesOf(document, section).some((name) => isSame(asked, new Set(contentTerms(name))));
}

/** A page is called by its title, its first heading, and its file. */
function namesOf({ title, id }: Document, { headings }: Section): string[] {
  return [title, ...headings, id.slice(id.lastIndexOf("/") + 1)];
}

function isSame(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}
