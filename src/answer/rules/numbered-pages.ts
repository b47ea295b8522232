import type { Document, Section } from "../../knowledge/document.ts";
import { withoutNumber } from "../../knowledge/title-number.ts";
import type { Closest } from "../answer.ts";
import { decisionIn } from "../decisions/decision.ts";
import { numberedPages as pagesNumbered } from "../decisions/numbered-pages.ts";
import { selectTaught } from "../excerpts/select-excerpt.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { citeSection, toExcerpt } from "../to-excerpt.ts";
import type { Asked, Service } from "./rule.ts";

/** The most pages that are shown where several have the same number. */
const shownCount = 3;

/** What a question says that asks for all of a page: "What is ADR 22 about?", "show me RFC 7". */
const asksForAll =
  /^\W*(?:(?:so|ok|and|hey|please|can|could|you|what|which|whats|what['’]s|is|was|does|do|did|says?|said|tell|me|us|we|they|show|give|explain|summari[sz]e|describe|about|in|of|the|a|summary|gist|again|open|read|find|link|to|it|there|decide|decided|mean|cover)\b\W*)*$/i;

/** "What does ADR 38 say about TLS?": answers from the page with that number, or shows the pages that have it. */
export function numberedPages({ text, question, knowledge, options }: Asked): Service | undefined {
  const pages = options.documents === undefined ? pagesNumbered(text, knowledge, options) : undefined;
  if (pages === undefined) return undefined;
  const within = { ...options, documents: pages.ids };
  const documents = pages.ids.slice(0, shownCount).flatMap((id) => documentOf(id, knowledge) ?? []);
  const [only, another] = documents;
  const called = (title: string): string => text.replace(pages.mention, () => withoutNumber(title));
  return {
    async answer(ask) {
      if (only === undefined) return undefined;
      const asksOfAll = asksForAll.test(text.replace(pages.mention, " ").trim());
      if (another !== undefined) return asksOfAll ? closest(documents) : ask(called(""), within);
      return ask(asksOfAll ? nameOf(only) : called(only.title), within);
    },
  };

  function nameOf({ id, title }: Document): string {
    return decisionIn(id, knowledge) === undefined ? title : `what is the decision on ${withoutNumber(title)}?`;
  }

  /** Shows what each page decides, or how it begins. */
  function closest(all: readonly Document[]): Closest {
    const sections = all.map((document) => {
      const { id } = decisionIn(document.id, knowledge)?.parts.decision ?? (document.sections[0] as Section);
      const prepared = knowledge.prepare(id);
      const selection = selectTaught(question, prepared);
      if (selection === undefined) return { ...citeSection(prepared, knowledge), blocks: [] };
      const { excerpt } = toExcerpt(question, selection, knowledge, options);
      return { ...excerpt.citation, blocks: excerpt.blocks };
    });
    return { kind: "closest", sections, confidence: 0, missing: [] };
  }
}

function documentOf(id: string, knowledge: IndexedKnowledge): Document | undefined {
  const first = knowledge.firstSectionOf(id);
  return first === undefined ? undefined : knowledge.prepare(first).document;
}
