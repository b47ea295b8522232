import { createHash } from "node:crypto";
import type { Document, Section } from "../knowledge/document.ts";
import { keySize } from "./segment-vectors.ts";

/** The way from a section to what is embedded of it; another number where it changes, so that all is embedded again. */
const recipe = 2;

/**
 * Stands for what is embedded of a section: the same for the same content, wherever it stands. It is made of the
 * Markdown, since passages take longer to make than to hash.
 */
export function contentKey({ title, links, footnotes }: Document, { headings, source }: Section): Uint8Array {
  const notes = Object.entries(footnotes).map(([label, footnote]) => [label, footnote.source]);
  const content = JSON.stringify([recipe, title, headings, source, links, notes]);
  return createHash("sha256").update(content).digest().subarray(0, keySize);
}
