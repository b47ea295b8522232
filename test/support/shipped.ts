import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";

/** The folder of the knowledge that ships with the project. */
export const shippedFolder = join(fileURLToPath(new URL(".", import.meta.url)), "..", "..", "knowledge");

export const shippedKnowledge = loadKnowledge(shippedFolder);

export const footnote = new Footnote(shippedKnowledge.documents);
