import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Document, Section } from "../../src/knowledge/document.ts";

/** A section as every engine gets it. */
export interface Item {
  readonly id: string;
  readonly document: string;
  /** The document's title and the headings above the section's own, a line each. */
  readonly title: string;
  readonly heading: string;
  readonly body: string;
  /** One of two audiences, each with half of the documents. */
  readonly audience: string;
}

/** The audience of every query. */
export const askedAudience = "public";

export function toItem({ title, audience }: Document, section: Section): Item {
  return {
    id: section.id,
    document: section.document,
    title: [title, ...section.headings.slice(0, -1)].join("\n"),
    heading: section.headings.at(-1) ?? "",
    body: section.text,
    audience: audience[0] ?? askedAudience,
  };
}

/** @param file the path of a file with one item a line, as JSON */
export async function readItems(file: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) items.push(JSON.parse(line) as Item);
  return items;
}
