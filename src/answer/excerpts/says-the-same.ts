import { denies } from "../confidence/objections.ts";
import type { PreparedPassage, PreparedSection } from "../prepared-section.ts";

/** The fewest terms of a sentence that can be compared; fewer tell nothing. */
const fewest = 5;
/** How many times the terms of the shorter sentence the longer one may have. */
const mostLonger = 1.4;

/**
 * Whether two sentences say nearly the same: one has all terms of the other and few more, the numbers are the same, and both or
 * neither deny. "Activate a plugin" differs from "install a plugin", though all other words are the same.
 */
function saysTheSame(one: PreparedPassage, other: PreparedPassage): boolean {
  if (one.passage.kind !== "sentence" || other.passage.kind !== "sentence") return false;
  const [short, long] = one.termSet.size <= other.termSet.size ? [one, other] : [other, one];
  if (short.termSet.size < fewest || long.termSet.size > mostLonger * short.termSet.size) return false;
  if (![...short.termSet].every((term) => long.termSet.has(term))) return false;
  return denies.test(one.passage.text) === denies.test(other.passage.text) && numbersIn(one) === numbersIn(other);
}

function numbersIn({ terms }: PreparedPassage): string {
  return terms.filter((term) => /\d/.test(term)).join(" ");
}

/** Whether a passage of a section says nearly the same as one of some others; passages are given by index. */
export function repeats({ passages }: PreparedSection, place: number, others: Iterable<number>): boolean {
  const passage = passages[place] as PreparedPassage;
  if (passage.passage.kind !== "sentence") return false;
  for (const other of others) if (saysTheSame(passage, passages[other] as PreparedPassage)) return true;
  return false;
}
