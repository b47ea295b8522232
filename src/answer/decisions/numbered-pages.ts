import type { Visibility } from "../../search/section-search.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";

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
  const own = seen.filter((id) => isOfKind(id, kind.toLowerCase().replace(/s$/, "")));
  const ids = own.length > 0 ? own : seen;
  return ids.length === 0 ? undefined : { ids, mention: only[0] };
}

/** Whether the path of a page names a kind: "adr/0007-queue", "docs/rfcs/0007", "docs/decisions/7-queue". */
export function isOfKind(id: string, kind: string): boolean {
  const steps = id.toLowerCase().split(/[/_.\s-]+/);
  const names = [
    kind,
    `${kind}s`,
    ...(kind === "adr" ? ["decision", "decisions"] : kind.startsWith("decision") ? ["adr", "decisions"] : []),
  ];
  return steps.some((step) => names.includes(step));
}
