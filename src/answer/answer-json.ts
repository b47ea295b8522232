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
  /** The pages of what the document was made from, where its text says them. */
  readonly pages?: readonly [first: number, last: number];
  /** Who wrote the document, where that was asked. */
  readonly author?: string;
  readonly url?: string;
  readonly related?: true;
  /** Of a closest section: what of it comes nearest, as Markdown. */
  readonly excerpt?: string;
}

/** An answer as data for scripts; the form is a contract. */
export interface AnswerJson {
  readonly id: string | number;
  readonly question: string;
  readonly kind: Answer["kind"];
  /** What a reader would see, as Markdown, without the citations; links by their words. */
  readonly text: string;
  /** Where the links of the text lead; missing where it has none. */
  readonly links?: readonly Link[];
  readonly confidence: number;
  readonly sources: readonly Source[];
  readonly missing: readonly string[];
  readonly elapsedMs: number;
  /** Set where the question was too long to be read whole; see `longestQuestion`. */
  readonly shortened?: true;
  /** The other questions of the message, where not all are answered. */
  readonly leftOpen?: string;
  /** What other versions are called, or their files, that say otherwise than what is quoted, and their sections. */
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

function toSource({ id, title, headings, file, lines, pages, author, url }: Citation): Source {
  return {
    id,
    title,
    headings,
    file,
    lines: [lines.first, lines.last],
    ...(pages !== undefined && { pages: [pages.first, pages.last] as const }),
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
