import type { Document, Section } from "../../knowledge/document.ts";

/** What the sections of a decision record tell. */
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

/** The longest heading that is read, in characters. */
const longestRead = 100;

/** Returns the sections of a decision record by what they tell, each the first of its kind; undefined for any other page. */
export function decisionParts({ sections }: Document): Readonly<Partial<Record<DecisionPart, Section>>> | undefined {
  const parts: Partial<Record<DecisionPart, Section>> = {};
  for (const section of sections) {
    const written = section.headings.at(-1) ?? "";
    if (written.length > longestRead) continue;
    const heading = written.replace(/^[\d.\s]+|\W+$/g, "");
    for (const [part, pattern] of Object.entries(headings) as [DecisionPart, RegExp][])
      if (parts[part] === undefined && pattern.test(heading)) parts[part] = section;
  }
  return parts.decision === undefined || Object.keys(parts).length < 2 ? undefined : parts;
}
