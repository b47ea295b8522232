import type { SectionIndex } from "../search/section-index.ts";
import type { QuestionVectors } from "./question-vectors.ts";
import type { VectorSet } from "./vector-set.ts";

/** The vectors of questions and sections. They complement the words and never replace them. */
export interface Meaning {
  /** The vectors of sections that exist so far. */
  readonly vectors: VectorSet;
  /** Called with the index that is answered from now on, so that its sections get vectors. */
  follow(index: SectionIndex): void;
  /**
   * Returns a question's vectors. Undefined when words alone are to answer: until all sections have had vectors once,
   * for a language that the model does not know, and while the model is away or slow.
   */
  ofQuestion(text: string): Promise<QuestionVectors | undefined>;
}
