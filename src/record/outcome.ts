import type { Answer } from "../answer/answer.ts";
import type { AskedQuestion } from "./record-store.ts";

/** Returns what the record keeps of an answer. */
export function outcomeOf(answer: Answer): Pick<AskedQuestion, "kind" | "confidence" | "sections" | "missing"> {
  const { kind, confidence } = answer;
  switch (answer.kind) {
    case "answer": {
      const sections = [...new Set(answer.excerpts.map(({ citation }) => citation.id))];
      return { kind, confidence, sections, missing: [] };
    }
    case "closest":
      return { kind, confidence, sections: answer.sections.map(({ id }) => id), missing: answer.missing };
    case "unknown":
      return { kind, confidence, sections: [], missing: answer.missing };
    case "courtesy":
      return { kind, confidence, sections: [], missing: [] };
  }
}
