import GithubSlugger from "github-slugger";
import type { Token, Tokens } from "marked";
import { blocksText, plainText } from "./block.ts";
import { toBlocks } from "./blocks.ts";
import type { Document, Section } from "./document.ts";
import { withFootnotes } from "./footnotes.ts";
import { withHtmlHeadings } from "./html-headings.ts";
import { newlines } from "./newlines.ts";
import { toInline } from "./spans.ts";

interface Part {
  /** Absent for the text before the first heading. */
  readonly heading?: Tokens.Heading;
  readonly line: number;
  readonly tokens: Token[];
  readonly sourceLine: number;
}

function splitAtHeadings(tokens: readonly Token[], firstLine: number): Part[] {
  const parts: Part[] = [];
  let part: Part = { line: firstLine, tokens: [], sourceLine: firstLine };
  let line = firstLine;
  for (const token of tokens.some(isHtml) ? tokens.flatMap(withHtmlHeadings) : tokens) {
    const next = line + newlines(token.raw);
    if (token.type === "heading" && !isWordless(token as Tokens.Heading)) {
      parts.push(part);
      part = { heading: token as Tokens.Heading, line, tokens: [], sourceLine: next };
    } else {
      part.tokens.push(token);
    }
    line = next;
  }
  return [...parts, part].filter(
    ({ heading, tokens }) => heading !== undefined || tokens.some(({ type }) => type !== "space"),
  );
}

/** Whether a heading below level 1 is empty; what follows it belongs to the section above. */
function isWordless({ depth, tokens }: Tokens.Heading): boolean {
  return depth > 1 && tokens.length === 0;
}

function isHtml({ type }: Token): boolean {
  return type === "html";
}

interface SectionContext {
  readonly definitions: Pick<Document, "links" | "footnotes">;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** The title of the page if no heading defines it. */
  readonly title: string;
  /** Returns the slug that the heading on a line of the file defines itself. */
  readonly givenSlug: (line: number) => string | undefined;
}

/**
 * Divides a document's Markdown into sections, at its headings.
 * @param document the document's id
 * @param body the tokens of the Markdown, and the line of the file on which they begin
 */
export function toSections(
  document: string,
  { tokens: all, line: firstLine }: { readonly tokens: readonly Token[]; readonly line: number },
  { definitions, aliases, title, givenSlug }: SectionContext,
): Section[] {
  const slugger = new GithubSlugger();
  const path: { level: number; text: string }[] = [];
  return splitAtHeadings(all, firstLine).map(({ heading, line, tokens, sourceLine }, index) => {
    const source = tokens.map(({ raw }) => raw).join("");
    const level = heading?.depth ?? 0;
    let slug = "";
    if (heading !== undefined) {
      const own = plainText(toInline(heading.tokens).spans).trim();
      // The first heading of a template is often a value or empty, and stands for the title.
      const text = path.length === 0 && level === 1 && !/[^\s…]/.test(own) ? title : own;
      slug = slugger.slug(givenSlug(line) ?? text);
      while ((path.at(-1)?.level ?? 0) >= level) path.pop();
      path.push({ level, text });
    }
    return {
      id: heading === undefined ? document : `${document}#${slug}`,
      document,
      headings: path.map(({ text }) => text),
      level,
      lines: { first: line, last: lastLine(heading, line, source, sourceLine) },
      text: blocksText(withFootnotes(toBlocks(tokens, sourceLine, definitions.footnotes), definitions)),
      source,
      sourceLine,
      aliases: [...(aliases.get(slug) ?? []), ...(index === 0 && slug !== "" ? (aliases.get("") ?? []) : [])],
    };
  });
}

function lastLine(heading: Tokens.Heading | undefined, line: number, source: string, sourceLine: number): number {
  const text = source.trimEnd();
  return text === "" ? line + newlines(heading?.raw.trimEnd() ?? "") : sourceLine + newlines(text);
}
