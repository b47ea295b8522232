import type { SectionIndex } from "../search/section-index.ts";
import type { QuestionVectors } from "./question-vectors.ts";
import type { VectorSet } from "./vector-set.ts";

/** What is known of the meaning of questions and sections; beside the words, never in their place. */
export interface Meaning {
  /** What there is of the sections. */
  readonly vectors: VectorSet;
  /** Told what is answered from now on, so that its sections get vectors. */
  follow(index: SectionIndex): void;
  /**
   * Undefined where words alone are to answer: until the sections' vectors have once been whole, for a language that the
   * model does not know, and where the model is away or slow.
   */
  ofQuestion(text: string): Promise<QuestionVectors | undefined>;
}
