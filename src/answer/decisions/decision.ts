import type { Document, Section } from "../../knowledge/document.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { type DecisionPart, decisionParts } from "./decision-parts.ts";

/** A decision record and its sections. */
export interface Decision {
  readonly document: Document;
  readonly parts: Readonly<Partial<Record<DecisionPart, Section>>>;
}

/** Returns the decision that the document with this id records; undefined if it records none. */
export function decisionIn(id: string, knowledge: IndexedKnowledge): Decision | undefined {
  const first = knowledge.firstSectionOf(id);
  return first === undefined ? undefined : decisionOf(knowledge.prepare(first).document);
}

/** Returns the decision that a document records; undefined if it records none. */
export function decisionOf(document: Document): Decision | undefined {
  const parts = decisionParts(document);
  return parts && { document, parts };
}

/** Returns the date of a record in ISO 8601; empty if it has none. */
export function dateOf({ document: { updated, published } }: Decision): string {
  return updated ?? published ?? "";
}
