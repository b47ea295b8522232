import { contentTerms } from "../../search/terms.ts";
import { selectExcerpt } from "../excerpts/select-excerpt.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Asked, Service } from "./rule.ts";

/**
 * Where what is quoted is on a page that says that it no longer holds, quotes the best section of a newer page of the same
 * folder before it, if that page holds and is about the same: it says every word of the question that the headings of the old
 * one say, one of them in its own headings. "Why did we choose MySQL?" is still answered from the old decision alone.
 */
export function currentPages({ question }: Asked): Service {
  return {
    before({ candidates, selections, meaning }) {
      const [old] = selections;
      if (selections.length !== 1 || old?.prepared.document.status === undefined) return [];
      const asked = contentTerms(question.text, question.language);
      const current = candidates.find(({ prepared }) => replaces(prepared, old.prepared, asked));
      return current === undefined ? [] : [selectExcerpt(question, current, meaning) ?? []].flat();
    },
  };
}

function replaces(one: PreparedSection, old: PreparedSection, asked: readonly string[]): boolean {
  const { document } = one;
  if (document.status !== undefined || folderOf(one) !== folderOf(old) || !isNewer(one, old)) return false;
  const named = asked.filter((term) => old.path.has(term));
  const isSaid = (term: string): boolean => one.path.has(term) || one.places.has(term);
  return named.some((term) => one.path.has(term)) && named.every(isSaid);
}

function folderOf({ document: { id } }: PreparedSection): string {
  return id.slice(0, id.lastIndexOf("/") + 1);
}

/** Compares the dates of two pages; if one has no date, the numbers of their files, as in `0007-queues`. */
function isNewer({ document: one }: PreparedSection, { document: other }: PreparedSection): boolean {
  const [date, otherDate] = [one, other].map(({ updated, published }) => updated ?? published);
  if (date !== undefined && otherDate !== undefined) return date > otherDate;
  const [numbers, others] = [numbersOf(one.id), numbersOf(other.id)];
  const at = numbers.findIndex((number, index) => number !== others[index]);
  return at !== -1 && (numbers[at] as number) > (others[at] ?? Number.POSITIVE_INFINITY);
}

/** Returns the numbers at the beginning of a file's name: 7 for `adr-0007-queues`, and 2024, 5 and 1 for `2024-05-01-queues`. */
function numbersOf(id: string): readonly number[] {
  const name = id.slice(id.lastIndexOf("/") + 1);
  const [, digits = ""] = /^(?:[a-z]{2,10}[-_ ]?)?(\d+(?:[-_.]\d+)*)(?![a-z\d])/i.exec(name) ?? [];
  return digits.split(/\D/).filter(Boolean).map(Number);
}
