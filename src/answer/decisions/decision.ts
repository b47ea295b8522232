import type { Document, Section } from "../../knowledge/document.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { type DecisionPart, decisionParts, type Parts } from "./decision-parts.ts";

/** A decision record and its sections. */
export interface Decision {
  readonly document: Document;
  readonly parts: Parts;
}

/** Returns the decision that the document with this id records; undefined if it records none. */
export function decisionIn(id: string, knowledge: IndexedKnowledge): Decision | undefined {
  const first = knowledge.firstSectionOf(id);
  return first === undefined ? undefined : decisionOf(knowledge.prepare(first).document);
}

/** Returns the decision that a document records; undefined if it records none. */
function decisionOf(document: Document): Decision | undefined {
  const parts = decisionParts(document);
  return parts && { document, parts };
}

/** Returns the date of a record in ISO 8601; empty if it has none. */
export function dateOf({ document: { updated, published } }: Decision): string {
  return updated ?? published ?? "";
}

/** Returns the sections that tell parts of a decision; a status outside of a section stands beside the quote of what was decided. */
export function sectionsOf({ document, parts }: Decision, wanted: readonly DecisionPart[]): readonly Section[] {
  const isBeside = wanted.includes("status") && parts.status === undefined && statusOf(document) !== undefined;
  return (isBeside ? (["decision"] as const) : wanted).flatMap((part) => parts[part] ?? []);
}

/** Returns what a page says about its status, outside of a section of its own, whether the page holds or not. */
export function statusOf({ givenStatus, status }: Document): string | undefined {
  return givenStatus ?? status;
}

/** Orders decisions by their dates, the newest first; those of one date stay in their order. */
export function newestFirst(a: Decision, b: Decision): number {
  return Number(dateOf(a) < dateOf(b)) - Number(dateOf(a) > dateOf(b));
}
