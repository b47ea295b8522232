import type { Document, Section } from "../../knowledge/document.ts";
import { contentTerms } from "../../search/terms.ts";
import { denies } from "../confidence/objections.ts";
import { perSection } from "../per-section.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import { haveSameMembers } from "../same-members.ts";
import { folderTerms } from "./folder-terms.ts";

/** Whether a question says nothing but the name of a page, and of folders in which it stands, and a section is where that page begins. */
export function answersToName({ text, isDenial }: Question, prepared: PreparedSection): boolean {
  const { document, section } = prepared;
  if (document.sections[0] !== section) return false;
  // "When should I not claim expenses?" is not the page on claiming expenses.
  if (isDenial && !namesOf(document, section).some((name) => denies.test(name))) return false;
  const asked = new Set(contentTerms(text));
  if (asked.size === 0) return false;
  const names = termsOfNames(prepared);
  if (names.some((name) => haveSameMembers(asked, name))) return true;
  const folders = folderTerms(document);
  const inFolders = [...asked].filter((term) => folders.has(term));
  // "Onboarding in sales" is the page of that name in the folder.
  return (
    inFolders.length > 0 &&
    names.some((name) => name.size > 0 && haveSameMembers(asked, new Set([...name, ...inFolders])))
  );
}

/** The terms of each of a page's names. */
const termsOfNames = perSection(({ document, section }): readonly ReadonlySet<string>[] =>
  namesOf(document, section).map((name) => new Set(contentTerms(name))),
);

/** A page is called by its title, its first heading, and its file; where it begins below the first level, the heading is a part's. */
function namesOf({ title, id }: Document, { headings, level }: Section): string[] {
  return [title, ...(level > 1 ? [] : headings), id.slice(id.lastIndexOf("/") + 1)];
}
