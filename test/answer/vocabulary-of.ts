import { indexKnowledge } from "../../src/answer/indexed-knowledge.ts";
import type { Vocabulary } from "../../src/answer/question/vocabulary.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { Lexicon } from "../../src/lexicon/lexicon.ts";
import type { Language } from "../../src/search/languages/language.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Returns the vocabulary of a document with this text. */
export function vocabularyOf(text: string, language: Language = "en"): Vocabulary {
  const frontMatter = language === "en" ? "" : `---\nlang: ${language}\n---\n`;
  const { documents } = loadKnowledge(temporaryFolder({ "a.md": `${frontMatter}# A\n\n${text}\n` }));
  return indexKnowledge(documents, new Lexicon()).vocabulary({ language });
}
