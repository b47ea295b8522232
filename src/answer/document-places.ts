import GithubSlugger from "github-slugger";
import { numberOf } from "../knowledge/file-number.ts";
import { termAt } from "../search/dictionary.ts";
import type { SectionIndex } from "../search/section-index.ts";
import { routeOf } from "./page-route.ts";

/** Maps from paths and ids to documents, for resolving links, and from questions to the sections headed by them. */
export interface DocumentPlaces {
  readonly firstSections: ReadonlyMap<string, string>;
  /** The pages by the last step of their route. */
  readonly pages: ReadonlyMap<string, readonly Page[]>;
  /** The ids of the documents whose file's name begins with a number, by that number. */
  readonly numbered: ReadonlyMap<number, readonly string[]>;
  /** The ids of the sections whose headings ask a question, by `questionSlug` of the heading. */
  readonly asking: ReadonlyMap<string, readonly string[]>;
  /** The ids of the documents that have a section headed as what a decision record decides, or what a proposal sums up. */
  readonly deciding: readonly string[];
  /** The ids of the documents that have a section headed as what to do about an alert. */
  readonly responding: readonly string[];
}

/** A document with the address of its page on a site. */
export interface Page {
  /** The document's id. */
  readonly id: string;
  readonly route: readonly string[];
}

/** The beginning of a question in the id of the section that it heads, in the languages that are known. */
const asks =
  /#-*(?:(?:q\d*|faq|\d+)-+)?(?:how|what|whats|why|when|where|who|whom|whose|which|can|could|may|must|is|are|do|does|did|should|shall|will|would|has|have|wie|was|warum|wann|wo|wer|welche[rs]?|kann|darf|muss|ist|gibt|comment|pourquoi|quand|qui|que|quel|quelle|puis|peut|como|cómo|por|cuando|cuándo|donde|dónde|qué|quién|puedo|hoe|wat|waarom|wanneer|waar|kan|mag|come|perché|quando|dove|posso)-/;

/** The end of the id of such a section; see `decisionParts`. */
const decides =
  /#(?:\d+-)*-*(?:the-)?(?:decision(?:-outcome)?|outcome|resolution|what-we-decided|chosen-(?:option|solution)|summary|abstract|tldr)(?:-\d+)?$/;

/** The end of the id of a section on what to do about an alert; see `findRunbooks`. */
const responds =
  /#(?:\d+-)*-*(?:mitigat(?:ions?|e)|remediat(?:ion|e)|remedy|resolution|resolve|recover(?:y|ing)?|fix(?:es|ing)?|how-to-fix(?:-it)?|(?:immediate-|recommended-)?(?:actions?|response)|what-to-do)(?:-\d+)?$/;

/** Returns the slug of a question or of a heading that asks one, without a number or a label such as "Q:" before it. */
export function questionSlug(text: string): string {
  return slugOf(new GithubSlugger().slug(text));
}

function slugOf(slug: string): string {
  // Hyphens become one first: a pattern for those at the end would look for them from each of a long row.
  return slug.replace(/-{2,}/g, "-").replace(/^-?(?:(?:q\d*|faq|\d+)-)?|-$/g, "");
}

export function documentPlaces(index: SectionIndex): DocumentPlaces {
  const firstSections = new Map<string, string>();
  const asking = new Map<string, string[]>();
  const deciding = new Set<string>();
  const responding = new Set<string>();
  for (const { content, number } of index.documents()) {
    const first = content.firstSections[number] as number;
    const end = content.firstSections[number + 1] as number;
    if (first === end) continue;
    firstSections.set(termAt(content.documentIds, number), termAt(content.sectionIds, first));
    for (let at = first; at < end; at++) {
      const id = termAt(content.sectionIds, at);
      if (decides.test(id)) deciding.add(termAt(content.documentIds, number));
      if (responds.test(id)) responding.add(termAt(content.documentIds, number));
      if (!asks.test(id)) continue;
      const slug = slugOf(id.slice(id.indexOf("#") + 1));
      const known = asking.get(slug);
      if (known === undefined) asking.set(slug, [id]);
      else known.push(id);
    }
  }
  const pages = new Map<string, Page[]>();
  for (const id of [...firstSections.keys()].sort()) {
    const route = routeOf(id);
    const name = route.at(-1) ?? "";
    const known = pages.get(name);
    if (known === undefined) pages.set(name, [{ id, route }]);
    else known.push({ id, route });
  }
  const numbered = new Map<number, string[]>();
  for (const id of firstSections.keys()) {
    const number = numberOf(id.slice(id.lastIndexOf("/") + 1));
    if (number === undefined) continue;
    const known = numbered.get(number);
    if (known === undefined) numbered.set(number, [id]);
    else known.push(id);
  }
  return { firstSections, pages, numbered, asking, deciding: [...deciding].sort(), responding: [...responding].sort() };
}
