import {
  type Answer,
  type AnswerWording,
  type Citation,
  type Excerpt,
  type NearSection,
  nothingFound,
  otherVersionsSay,
} from "../../src/index.ts";
import type { Rendering } from "./platform.ts";
import type { CommonWording } from "./wording/common-wording.ts";

/** What a message with an answer holds, from top to bottom; its controls stand below. How it looks is the platform's. */
export interface Outline {
  /** Missing where the question stands where it is answered. */
  readonly heading?: Pick<Rendering, "question" | "sharedBy" | "askedFor">;
  /** What is said of how the question was read, and what of it has no answer. */
  readonly notices: readonly string[];
  readonly body: Body;
}

type Body =
  | {
      readonly kind: "quotes";
      readonly excerpts: readonly Excerpt[];
      /** That other versions of the pages say something else; missing where none does. */
      readonly versions?: string;
      /** Sections that are near. */
      readonly related: readonly Citation[];
    }
  | { readonly kind: "near"; readonly said: string; readonly sections: readonly NearSection[] }
  /** `hasHint` where it is followed by how to list what there is to ask about, since there is nothing to press. */
  | { readonly kind: "line"; readonly said: string; readonly hasHint: boolean };

/** @param wording in the language of who reads it */
export function outlineOf(answer: Answer, rendering: Rendering, wording: CommonWording): Outline {
  const { question, showsQuestion, sharedBy, askedFor, isBesideFiles, controls } = rendering;
  const isAsked = answer.kind !== "courtesy" && showsQuestion;
  // Nobody is told of what was not found.
  const isFor = askedFor !== undefined && answer.kind === "answer";
  const beside = { ...(sharedBy !== undefined && { sharedBy }), ...(isFor && { askedFor }) };
  return {
    ...(isAsked && { heading: { question, ...beside } }),
    notices: [
      ...(answer.isShortened ? [wording.shortened] : []),
      ...(isBesideFiles ? [wording.besideFiles] : []),
      ...(answer.kind === "answer" && answer.leftOpen !== undefined ? [wording.answers.leftOpen(answer.leftOpen)] : []),
    ],
    body: bodyOf(answer, controls, wording.answers),
  };
}

function bodyOf(answer: Answer, { near, row }: Rendering["controls"], wording: AnswerWording): Body {
  switch (answer.kind) {
    case "answer": {
      const { excerpts, related } = answer;
      const versions = otherVersionsSay(answer, wording);
      return { kind: "quotes", excerpts, related, ...(versions !== undefined && { versions }) };
    }
    case "closest": {
      const sections = answer.sections.slice(0, near);
      return { kind: "near", said: nothingFound(answer, wording, sections.length), sections };
    }
    case "unknown":
      return { kind: "line", said: nothingFound(answer, wording), hasHint: row.length === 0 };
    case "courtesy":
      return { kind: "line", said: nothingFound(answer, wording), hasHint: !answer.isThanks };
  }
}
