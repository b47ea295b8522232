import { withoutAnnotations } from "./annotations.ts";
import { withoutAsciidoc } from "./asciidoc-lines.ts";
import { withoutBracketTags } from "./bracket-tags.ts";
import { DialectReader } from "./dialect-reader.ts";
import { withDirectiveTables } from "./directive-tables.ts";
import { withoutDoxygen } from "./doxygen-lines.ts";
import { withoutHidden } from "./hidden-lines.ts";
import { joinTags } from "./join-tags.ts";
import { withoutReadmeBlocks } from "./readme-blocks.ts";
import { withoutRestructured } from "./restructured-lines.ts";
import { withTabNames } from "./tab-names.ts";

export interface CommonMarkdown {
  /** The text with the same number of lines; the words on each line stay on that line. */
  readonly body: string;
  /** The slugs that headings define themselves, by the index of the heading's line. */
  readonly slugs: ReadonlyMap<number, string>;
}

/**
 * Rewritings that look at several lines at once. Each runs only if the file contains one of its signs, which most files do not.
 */
const rewritings: readonly {
  readonly signs: readonly string[];
  readonly rewrite: (lines: readonly string[]) => readonly string[];
}[] = [
  { signs: [".annotate"], rewrite: withoutAnnotations },
  { signs: ["[block:"], rewrite: withoutReadmeBlocks },
  { signs: ["-table", "/table"], rewrite: withDirectiveTables },
  { signs: [".. "], rewrite: withoutRestructured },
  { signs: ["items={["], rewrite: withTabNames },
  { signs: ["[/"], rewrite: withoutBracketTags },
  { signs: ["@ref", "\\ref "], rewrite: withoutDoxygen },
  { signs: ["]\n====", "]\n----", "|===\n"], rewrite: withoutAsciidoc },
];

/** Characters with which hidden blocks and tags over several lines begin; most files contain none. */
const mayHideOrJoin = /\{[%{/:#]|%%|8<-|<(?:head>|!--)/;

/**
 * Converts the dialects of other tools to CommonMark: marked text stays, and marks that only steer a tool are removed. The cost
 * grows linearly with the length of the text.
 * @param isMdx whether braces hold expressions and indentation never means code
 */
export function toCommonMarkdown(body: string, isMdx = false): CommonMarkdown {
  const split = body.split("\n");
  const isIn = ({ signs }: (typeof rewritings)[number]): boolean => signs.some((sign) => body.includes(sign));
  const written = rewritings.filter(isIn).reduce((left, { rewrite }) => rewrite(left), split as readonly string[]);
  const lines = mayHideOrJoin.test(body) ? joinTags(withoutHidden(written)) : written;
  const reader = new DialectReader(lines, isMdx);
  const read = lines.map((line, at) => reader.read(line, at));
  const isAsItWas = read.length === split.length && read.every((line, at) => line === split[at]);
  return { body: isAsItWas ? body : read.join("\n"), slugs: reader.slugs };
}
