import type { Visibility } from "../../search/section-search.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { decisionIn } from "./decision.ts";

/** The longest question that is read, in characters. */
const longestRead = 200;
/** "ADR 22", "adr-0022", "RFC #7", "decision record no. 12", "decision 12". */
const mention =
  /(?<![\w-])(?:the )?(?<kind>adrs?|mdrs?|rfcs?|rfds?|keps?|peps?|teps?|proposal|design (?:doc|document)|decision(?: record)?)[\s#_-]{0,3}(?:(?:no\.?|number|nr\.?)\s?)?#?0*(?<number>\d{1,5})(?![\w.-]*\w)/gi;

/** What a question calls by a number. */
export interface NumberedPages {
  /** The ids of the documents; several where branches gave the same number twice. */
  readonly ids: readonly string[];
  /** The words of the question that name the number. */
  readonly mention: string;
}

/** Returns the visible pages whose file has the number that a question names: "what does ADR 22 say?". */
export function numberedPages(
  text: string,
  knowledge: IndexedKnowledge,
  visibility: Visibility,
): NumberedPages | undefined {
  if (text.length > longestRead) return undefined;
  const [only, ...others] = text.matchAll(mention);
  if (only?.groups === undefined || others.length > 0) return undefined;
  const { kind = "", number = "" } = only.groups;
  const seen = knowledge.pagesNumbered(Number(number)).filter((id) => {
    const first = knowledge.firstSectionOf(id);
    return first !== undefined && knowledge.counts(first, visibility);
  });
  const asked = kindOf(kind);
  const own = seen.filter((id) => isOfKind(id, kind));
  const ids = own.length > 0 ? own : seen.filter((id) => mayBeOfKind(id, asked, knowledge));
  return ids.length === 0 ? undefined : { ids, mention: only[0] };
}

/** Kinds of numbered documents, with the words for them in questions and in paths: "adr/0007-queue", "docs/decisions/7-queue". */
const kinds: readonly RegExp[] = [
  /^(?:adrs?|mdrs?|decisions?|decision records?)$/i,
  /^rfcs?$/i,
  /^rfds?$/i,
  /^keps?$/i,
  /^peps?$/i,
  /^teps?$/i,
  /^proposals?$/i,
  /^designs?(?: doc(?:ument)?s?)?$/i,
];

/** Returns the index of a kind. */
function kindOf(word: string): number {
  return kinds.findIndex((kind) => kind.test(word));
}

/** Whether the path of a page names a kind of document, such as "adr" or "decision". */
export function isOfKind(id: string, kind: string): boolean {
  return kindsOf(id).includes(kindOf(kind));
}

/** Returns the indexes of the kinds that the path of a page names. */
function kindsOf(id: string): number[] {
  return id
    .split(/[/_.\s-]+/)
    .map(kindOf)
    .filter((kind) => kind !== -1);
}

/** "0007-queue": a number of at least this many digits is seldom the place of a page among the others of its folder. */
const paddedNumber = /(?:^|\/)(?:[a-z]{2,10}[-_ ]?)?\d{4,5}(?=$|[-_. ])[^/]*$/i;

/**
 * Whether a page whose path names no kind may still be of this one: it records a decision, or is numbered as such documents are.
 * The seventh page of a guide, "07-deployment", is not.
 */
function mayBeOfKind(id: string, kind: number, knowledge: IndexedKnowledge): boolean {
  if (kindsOf(id).length > 0) return false;
  return paddedNumber.test(id) || (kind === decision && decisionIn(id, knowledge) !== undefined);
}

const decision = kindOf("decision");
