import GithubSlugger from "github-slugger";
import { termAt } from "../search/dictionary.ts";
import type { SegmentContent } from "../search/segment.ts";

/** What the ids of a document's sections tell of their headings, without a look at the document. */
export interface ToldByIds {
  /** The ids of the sections whose headings ask a question, each with the `questionSlug` of its heading. */
  readonly asking: readonly (readonly [slug: string, id: string])[];
  /** Whether a section is headed as what a decision record decides, or what a proposal sums up. */
  readonly decides: boolean;
  /** Whether a section is headed as what to do about an alert. */
  readonly responds: boolean;
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

const known = new WeakMap<SegmentContent, readonly ToldByIds[]>();

/**
 * Returns what the ids tell, by document. It is kept with the segment's content, which never changes: a change of one file must
 * not cost a look at all sections.
 */
export function toldByIds(content: SegmentContent): readonly ToldByIds[] {
  const told = known.get(content) ?? readIds(content);
  known.set(content, told);
  return told;
}

function readIds({ firstSections, sectionIds }: SegmentContent): ToldByIds[] {
  return Array.from({ length: firstSections.length - 1 }, (_, number) => {
    const asking: [slug: string, id: string][] = [];
    let [isDeciding, isResponding] = [false, false];
    for (let at = firstSections[number] as number; at < (firstSections[number + 1] as number); at++) {
      const id = termAt(sectionIds, at);
      isDeciding ||= decides.test(id);
      isResponding ||= responds.test(id);
      if (asks.test(id)) asking.push([slugOf(id.slice(id.indexOf("#") + 1)), id]);
    }
    return { asking, decides: isDeciding, responds: isResponding };
  });
}
