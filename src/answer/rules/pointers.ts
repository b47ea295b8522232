import type { Block } from "../../knowledge/block.ts";
import { leftIfForbidden } from "../confidence/confidence.ts";
import { isReference } from "../excerpts/is-reference.ts";
import { quoteBest } from "../excerpts/quote-best.ts";
import { resolveLinks } from "../link-targets.ts";
import { hasLink, linksIn } from "../links-in.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Asked, Service } from "./rule.ts";

/** The largest distance, in log-odds, of a linked section to the section that only links to it. */
const reach = 12;

/**
 * "See how teams meet": where the best section only refers to another one, quotes that one, with the confidence of the
 * referring section; of a whole page, the part that is nearest. A reference whose target cannot be opened is no answer.
 */
export function pointers({ question, knowledge, options: { except = [], ...visibility } }: Asked): Service {
  const linkedFrom = ({ prepared: { blocks, document }, score }: Candidate, candidates: readonly Candidate[]) => {
    const { targets } = resolveLinks(blocks, document, knowledge, visibility);
    return candidates.find((one) => targets.includes(one.prepared) && one.score >= score - reach);
  };
  // A section that has the question as an alias is quoted as it is.
  const isPointer = ({ isAlias, prepared }: Candidate): boolean => !isAlias && isReference(prepared);
  // A list of links answers a question for a list or for a summary.
  const isAsked = question.wants !== "list" && question.wants !== "gist";
  const isDeadEnd = ({ blocks, document }: PreparedSection): boolean => {
    if (!hasLink(blocks)) return false;
    const resolved = resolveLinks(blocks, document, knowledge, visibility);
    return resolved.targets.length === 0 && linksIn(resolved.blocks).length === 0;
  };
  const targetOf = ({ blocks, document, section }: PreparedSection): PreparedSection | undefined =>
    resolveLinks(blocks, document, knowledge, visibility).targets.find(
      (one) => one.section !== section && !isReference(one) && !except.includes(one.section.id),
    );
  return {
    order(candidates) {
      const [best] = candidates;
      const target = best && isPointer(best) ? targetOf(best.prepared) : undefined;
      if (best === undefined || target === undefined || candidates.some(({ prepared }) => prepared === target))
        return candidates;
      return [...candidates, inPlaceOf(best, target, knowledge.vectorsOf(target.section.id))];
    },
    quote({ candidates, meaning }) {
      const [best] = candidates;
      const linked = best && isAsked && listsLinks(best) ? linkedFrom(best, candidates) : undefined;
      if (linked !== undefined) return quoteBest(question, { candidates: [linked], meaning }, knowledge);
      const target = best && isPointer(best) ? targetOf(best.prepared) : undefined;
      if (target === undefined) return [];
      const isPage = target.document.sections[0] === target.section;
      const instead = candidates.find(({ prepared }) =>
        isPage ? prepared.document === target.document && prepared.passages.length > 0 : prepared === target,
      );
      return instead === undefined ? [] : quoteBest(question, { candidates: [instead], meaning }, knowledge);
    },
    confidenceFactor: ({ candidates: [best], selections: [first] }) =>
      best !== undefined && isPointer(best) && first?.prepared === best.prepared && isDeadEnd(first.prepared)
        ? leftIfForbidden
        : 1,
  };
}

/** Whether a section is only a list of links to other pages. */
function listsLinks({ isAlias, prepared: { passages, blocks } }: Candidate): boolean {
  if (isAlias || passages.length === 0 || !passages.every(({ passage }) => passage.kind === "item")) return false;
  return passages.every(({ passage: { of } }) => "blocks" in of && isLinkAlone(of.blocks)) && hasLink(blocks);
}

function isLinkAlone(blocks: readonly Block[]): boolean {
  return blocks.every((block) =>
    block.kind === "paragraph"
      ? block.spans.every(({ text, href }) => href !== undefined || !/[\p{L}\p{N}]/u.test(text))
      : block.kind === "list" && block.items.every((item) => isLinkAlone(item.blocks)),
  );
}

/** Adds a section that the search may not have found, ranked behind all others. */
function inPlaceOf(
  { meaning, ...rest }: Candidate,
  prepared: PreparedSection,
  vectors: NonNullable<Candidate["meaning"]>["vectors"],
): Candidate {
  const last = { ...rest, prepared, isAlias: false, isGist: false, score: Number.NEGATIVE_INFINITY };
  if (meaning === undefined) return last;
  const { nearness, lateInteraction } = meaning;
  return { ...last, meaning: { nearness, lateInteraction, ...(vectors !== undefined && { vectors }) } };
}
