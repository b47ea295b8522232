import { contentTerms } from "../../search/terms.ts";
import type { AskOptions } from "../ask-options.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { bestCalled, documentsSaying } from "./called-so.ts";
import { type Decision, decisionIn, newestFirst } from "./decision.ts";
import { isProposal } from "./decision-parts.ts";
import { numberedPages } from "./numbered-pages.ts";

/**
 * Returns the decision records that a question calls by their number or by words of their title or file name ("RDS" for "Use RDS
 * instead of provisioned databases"), the newest first. Proposals, and those that no longer hold, only where no other is called so;
 * of the rest, those whose title says nothing else, if there are any.
 */
export function findDecisions(name: string, knowledge: IndexedKnowledge, options: AskOptions): readonly Decision[] {
  const numbered = numberedPages(name, knowledge, options);
  if (numbered !== undefined) return numbered.ids.flatMap((id) => decisionIn(id, knowledge) ?? []);
  const terms = contentTerms(name);
  if (terms.length === 0) return [];
  const said = documentsSaying(terms, knowledge, options);
  const called = bestCalled(terms, said, ({ title, id }) => contentTerms(`${title} ${fileWords(id)}`));
  const all = [...new Set([...called.map(({ id }) => id), ...filesCalled(terms, knowledge, options)])];
  const records = all.flatMap((id) => decisionIn(id, knowledge) ?? []);
  const decided = thoseOrAll(records, ({ parts }) => !isProposal(parts));
  const holding = thoseOrAll(decided, ({ document }) => document.status === undefined);
  const isWhole = ({ document: { title } }: Decision): boolean =>
    contentTerms(title).every((term) => /^\d+$/.test(term) || terms.includes(term));
  return [...thoseOrAll(holding, isWhole)].sort(newestFirst);
}

/** Returns those that meet a condition; all if none does. */
function thoseOrAll<T>(all: readonly T[], isMet: (one: T) => boolean): readonly T[] {
  const those = all.filter(isMet);
  return those.length > 0 ? those : all;
}

function fileWords(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1).replace(/[-_]/g, " ");
}

/** With so many letters a word of a file's name may be a term; only such names are split into terms. */
const comparedLetters = 3;

/** Returns the pages whose file is called so though their text may never say it: "0012-monorepo" for "Keep all code together". */
function filesCalled(terms: readonly string[], knowledge: IndexedKnowledge, options: AskOptions): readonly string[] {
  return knowledge.decidingPages().filter((id) => {
    const file = fileWords(id).toLowerCase();
    if (!terms.every((term) => file.includes(term.slice(0, comparedLetters)))) return false;
    const said = new Set(contentTerms(file));
    const first = knowledge.firstSectionOf(id);
    return terms.every((term) => said.has(term)) && first !== undefined && knowledge.counts(first, options);
  });
}

/** How a status names the record that replaced one: "superseded by ADR-0009", "Superseded by 7. Keep the queue in Valkey". */
const successorNumber =
  /\b(?:superseded|replaced|obsoleted) (?:by|with)\W{1,4}(?:[a-z]{2,10}[-\s#]{0,3})?0*(?<number>\d{1,5})(?!\w)/i;

/** Returns the decision of the same folder that replaced one, if its status names it by number. */
export function successorOf(
  { document }: Decision,
  knowledge: IndexedKnowledge,
  options: AskOptions,
): Decision | undefined {
  const number = successorNumber.exec(document.status ?? "")?.groups?.["number"];
  if (number === undefined) return undefined;
  const folder = document.id.slice(0, document.id.lastIndexOf("/") + 1);
  const [next, another] = knowledge.pagesNumbered(Number(number)).filter((id) => {
    const first = knowledge.firstSectionOf(id);
    return (
      id.lastIndexOf("/") + 1 === folder.length &&
      id.startsWith(folder) &&
      first !== undefined &&
      knowledge.counts(first, options)
    );
  });
  return next === undefined || another !== undefined ? undefined : decisionIn(next, knowledge);
}
