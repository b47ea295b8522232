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

/**
 * The parts of a message with an answer, from top to bottom, without the controls below them. How they look is up to the
 * platform.
 */
export interface Outline {
  /** The question above the answer; missing where the question is visible beside the answer. */
  readonly heading?: Pick<Rendering, "question" | "sharedBy" | "askedFor">;
  /** Lines about how the question was read, and which part of it has no answer. */
  readonly notices: readonly string[];
  readonly body: Body;
}

type Body =
  | {
      readonly kind: "quotes";
      readonly excerpts: readonly Excerpt[];
      /** A line which says that other versions of the pages say something else; missing where none does. */
      readonly versions?: string;
      /** Near sections, named below the quotes. */
      readonly related: readonly Citation[];
    }
  | { readonly kind: "near"; readonly said: string; readonly sections: readonly NearSection[] }
  /** `hasHint`: whether a hint how to list the topics follows, because the message has no controls. */
  | { readonly kind: "line"; readonly said: string; readonly hasHint: boolean };

/** @param wording the bot's texts in the reader's language */
export function outlineOf(answer: Answer, rendering: Rendering, wording: CommonWording): Outline {
  const { question, showsQuestion, sharedBy, askedFor, isBesideFiles, controls } = rendering;
  const isAsked = answer.kind !== "courtesy" && showsQuestion;
  // Without an answer, the person for whom it was asked is not named, and so not notified.
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
