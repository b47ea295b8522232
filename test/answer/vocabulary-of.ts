import { type IndexedKnowledge, indexKnowledge } from "../../src/answer/indexed-knowledge.ts";
import type { Vocabulary } from "../../src/answer/vocabulary.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { Lexicon } from "../../src/lexicon/lexicon.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Knowledge of these files, indexed. */
export function indexed(files: Record<string, string>): IndexedKnowledge {
  return indexKnowledge(loadKnowledge(temporaryFolder(files)).documents, new Lexicon());
}

/** The vocabulary of one file of this text. */
export function vocabularyOf(text: string): Vocabulary {
  return indexed({ "a.md": `# A\n\n${text}\n` }).vocabulary();
}
