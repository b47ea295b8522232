import { toMarkdown } from "../knowledge/write-markdown.ts";
import type { Answer, Citation, Excerpt } from "./answer.ts";
import { type Link, linksIn } from "./links-in.ts";
import { nothingFound } from "./wording.ts";

interface Source {
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly file: string;
  readonly lines: readonly [first: number, last: number];
  /** The pages of the original document (a PDF, say), where the text marks them. */
  readonly pages?: readonly [first: number, last: number];
  /** The author of the document, where the question asked for the author. */
  readonly author?: string;
  readonly consulted?: string;
  readonly informed?: string;
  readonly url?: string;
  /** The words by which the page says that it no longer holds. */
  readonly status?: string;
  readonly related?: true;
  /** For a closest section: the passages nearest to the question, as Markdown. */
  readonly excerpt?: string;
}

/** An answer as data for scripts; a public format that must stay compatible. */
export interface AnswerJson {
  readonly id: string | number;
  readonly question: string;
  readonly kind: Answer["kind"];
  /** What a reader would see, as Markdown, without citations; of links only the words. */
  readonly text: string;
  /** The links in the text; missing where there are none. */
  readonly links?: readonly Link[];
  readonly confidence: number;
  readonly sources: readonly Source[];
  readonly missing: readonly string[];
  readonly elapsedMs: number;
  /** Set where the question was too long to be read whole; see `longestQuestion`. */
  readonly shortened?: true;
  /** The questions of the message that are not answered; missing if all are. */
  readonly leftOpen?: string;
  /**
   * Other versions whose text differs from what is quoted: the version's name, or its file if it has none, and the section's
   * id.
   */
  readonly otherVersions?: readonly { readonly label: string; readonly id: string }[];
}

export function toAnswerJson(id: string | number, question: string, answer: Answer, elapsedMs: number): AnswerJson {
  const links = linksIn(quotedBy(answer).flatMap(({ blocks }) => blocks));
  return {
    id,
    question,
    kind: answer.kind,
    text: answerText(answer),
    ...(links.length > 0 && { links }),
    confidence: round(answer.confidence, 4),
    sources: sourcesOf(answer),
    missing: "missing" in answer ? answer.missing : [],
    elapsedMs: round(elapsedMs, 3),
    ...(answer.isShortened && { shortened: true }),
    ...(answer.kind === "answer" && answer.leftOpen !== undefined && { leftOpen: answer.leftOpen }),
    ...(answer.kind === "answer" &&
      answer.otherVersions !== undefined && {
        otherVersions: answer.otherVersions.map(({ label, citation }) => ({ label, id: citation.id })),
      }),
  };
}

function answerText(answer: Answer): string {
  const said = answer.kind === "answer" ? [] : [nothingFound(answer)];
  const quotes = quotedBy(answer).flatMap(({ blocks }) => (blocks.length === 0 ? [] : [toMarkdown(blocks)]));
  return [...said, ...quotes].join("\n\n");
}

function quotedBy(answer: Answer): readonly Pick<Excerpt, "blocks">[] {
  return answer.kind === "answer" ? answer.excerpts : answer.kind === "closest" ? answer.sections : [];
}

function sourcesOf(answer: Answer): Source[] {
  switch (answer.kind) {
    case "answer": {
      const related = answer.related.map((citation): Source => ({ ...toSource(citation), related: true }));
      return [...answer.excerpts.map(({ citation }) => toSource(citation)), ...related];
    }
    case "closest":
      return answer.sections.map((near) => ({ ...toSource(near), excerpt: toMarkdown(near.blocks) }));
    case "unknown":
    case "courtesy":
      return [];
  }
}

function toSource({
  id,
  title,
  headings,
  file,
  lines,
  pages,
  author,
  consulted,
  informed,
  url,
  status,
}: Citation): Source {
  return {
    id,
    title,
    headings,
    file,
    lines: [lines.first, lines.last],
    ...(pages !== undefined && { pages: [pages.first, pages.last] as const }),
    ...(author !== undefined && { author }),
    ...(consulted !== undefined && { consulted }),
    ...(informed !== undefined && { informed }),
    ...(url !== undefined && { url }),
    ...(status !== undefined && { status }),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
