import type { Document, Section } from "../../knowledge/document.ts";

/** What the sections of a decision record, or of a proposal, tell. */
export type DecisionPart = "status" | "decision" | "context" | "consequences" | "alternatives";

/** The headings of usual templates: Nygard's, MADR's, and those for requests for comments. */
const headings: Readonly<Record<DecisionPart, RegExp>> = {
  status: /^status$/i,
  decision: /^(?:the )?(?:decision(?: outcome)?|outcome|resolution|what we decided|chosen (?:option|solution))$/i,
  context:
    /^(?:the )?(?:context(?: and problem(?: statement)?)?|background|motivation|problem(?: statement)?|rationale)$/i,
  consequences: /^(?:the )?(?:consequences?|implications?|impact|trade-?offs)$/i,
  alternatives:
    /^(?:(?:considered|rejected|other) (?:options|alternatives)|(?:options|alternatives)(?: considered)?)$/i,
};

/**
 * The headings of proposals, in the templates of Rust's and Python's requests for comments and of Kubernetes' enhancements:
 * what is proposed is summed up at the top.
 */
const proposalHeadings: Readonly<Partial<Record<DecisionPart, RegExp>>> = {
  decision: /^(?:summary|abstract|tl;?dr)$/i,
  context: /^motivation$/i,
  consequences: /^(?:drawbacks|risks(?: and mitigations)?)$/i,
  alternatives:
    /^(?:(?:rationale and )?alternatives(?: considered)?|considered alternatives|rejected (?:ideas|alternatives))$/i,
};

/** The sections of a record by what they tell, each the first of its kind. */
export type Parts = Readonly<Partial<Record<DecisionPart, Section>>>;

/** Returns the sections of a decision record or of a proposal by what they tell; undefined for any other page. */
export function decisionParts(document: Document): Parts | undefined {
  const parts = partsHeaded(document, headings);
  if (parts.decision !== undefined) return Object.keys(parts).length < 2 ? undefined : parts;
  const proposal = partsHeaded(document, proposalHeadings);
  const isMotivated = proposal.decision !== undefined && proposal.context !== undefined;
  const isWeighed = proposal.consequences !== undefined || proposal.alternatives !== undefined;
  return isMotivated && isWeighed ? { ...parts, ...proposal } : undefined;
}

/** Whether the parts are those of a proposal, which sums up what is proposed, and not of a decision. */
export function isProposal({ decision }: Parts): boolean {
  return decision !== undefined && proposalHeadings.decision?.test(headingOf(decision)) === true;
}

function partsHeaded({ sections }: Document, patterns: Readonly<Partial<Record<DecisionPart, RegExp>>>): Parts {
  const parts: Partial<Record<DecisionPart, Section>> = {};
  for (const section of sections) {
    const heading = headingOf(section);
    for (const [part, pattern] of Object.entries(patterns) as [DecisionPart, RegExp][])
      if (parts[part] === undefined && pattern.test(heading)) parts[part] = section;
  }
  return parts;
}

/** A heading under which each option has a section of its own. */
const optionsHeading =
  /^(?:the )?(?:pros and cons(?: of (?:the |each )?options?)?|(?:considered |rejected |other )?(?:options|alternatives)(?: considered)?|rationale and alternatives)$/i;

/** Returns the sections of a record that each weigh one of the options. */
export function optionSections({ sections }: Document): readonly Section[] {
  return sections.filter(({ headings: path }) => path.length > 1 && optionsHeading.test(bare(path.at(-2) ?? "")));
}

/** Returns the heading of a section without its number and what stands around it. */
export function headingOf({ headings: path }: Section): string {
  return bare(path.at(-1) ?? "");
}

/** The longest heading that is read, in characters. */
const longestRead = 100;

function bare(heading: string): string {
  return heading.length > longestRead ? "" : heading.replace(/^[\d.\s]+|\W+$/g, "");
}
