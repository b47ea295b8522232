import { asksInEnglish, isForeign } from "../question/language.ts";
import type { Asked, Service } from "./rule.ts";

/** "Quel langage faut-il apprendre ?": says that no page is in the question's language. */
export function foreignQuestions({ text, vocabulary, knowledge, options }: Asked): Service | undefined {
  if (vocabulary.language !== "en") return undefined;
  return {
    answer: async () => {
      if (asksInEnglish(text, vocabulary) || !(await isForeign(text, vocabulary))) return undefined;
      const { language: _, ...everywhere } = options;
      const languages = [...knowledge.languages(everywhere)];
      const isEnglish = languages.every((language) => language === "en");
      return { kind: "unknown", confidence: 0, missing: [], isForeign: true, ...(!isEnglish && { languages }) };
    },
  };
}
