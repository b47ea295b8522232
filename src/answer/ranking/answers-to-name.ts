import type { Document, Section } from "../../knowledge/document.ts";
import { contentTerms } from "../../search/terms.ts";
import { denies } from "../confidence/objections.ts";
import { perSection } from "../per-section.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import { haveSameMembers } from "../same-members.ts";
import { folderTerms } from "./folder-terms.ts";
import { beginningOf } from "./page-beginning.ts";

/**
 * Whether a question consists of the name of a page and at most names of its folders, and the section is the first of that
 * page.
 */
export function answersToName({ text, isDenial, carried }: Question, prepared: PreparedSection): boolean {
  const { document, section } = prepared;
  // "When is it paid?" after a question on the bonus does not ask for the page about pay.
  if (carried.length > 0) return false;
  if (beginningOf(document) !== section) return false;
  // "When should I not claim expenses?" does not ask for the page about claiming expenses.
  if (isDenial && !namesOf(document, section).some((name) => denies.test(name))) return false;
  const asked = new Set(contentTerms(text));
  if (asked.size === 0) return false;
  const names = termsOfNames(prepared);
  if (names.some((name) => haveSameMembers(asked, name))) return true;
  const folders = folderTerms(document);
  const inFolders = [...asked].filter((term) => folders.has(term));
  // "Onboarding in sales" asks for the page named "onboarding" in the folder "sales".
  return (
    inFolders.length > 0 &&
    names.some((name) => name.size > 0 && haveSameMembers(asked, new Set([...name, ...inFolders])))
  );
}

/** The content terms of each name of a section's page. */
const termsOfNames = perSection(({ document, section }): readonly ReadonlySet<string>[] =>
  namesOf(document, section).map((name) => new Set(contentTerms(name))),
);

/**
 * Returns the names of a page: its title, its first heading if that is of the first level (a deeper one heads only a part), and
 * its file name.
 */
function namesOf({ title, id }: Document, { headings, level }: Section): string[] {
  return [title, ...(level > 1 ? [] : headings), id.slice(id.lastIndexOf("/") + 1)];
}
