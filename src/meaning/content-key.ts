import { createHash } from "node:crypto";
import type { Document, Section } from "../knowledge/document.ts";
import { keySize } from "./segment-vectors.ts";

/**
 * The version of what is embedded of a section; to be raised when this changes, so that everything is embedded again.
 */
const recipe = 2;

/**
 * Returns the key of a section's vectors: a hash of what is embedded of it, independent of where the section stands.
 * The Markdown is hashed and not the passages, since making passages takes longer.
 */
export function contentKey({ title, links, footnotes }: Document, { headings, source }: Section): Uint8Array {
  const notes = Object.entries(footnotes).map(([label, footnote]) => [label, footnote.source]);
  const content = JSON.stringify([recipe, title, headings, source, links, notes]);
  return createHash("sha256").update(content).digest().subarray(0, keySize);
}
