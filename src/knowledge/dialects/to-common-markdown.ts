import { withoutAnnotations } from "./annotations.ts";
import { withoutAsciidoc } from "./asciidoc-lines.ts";
import { DialectReader } from "./dialect-reader.ts";
import { withDirectiveTables } from "./directive-tables.ts";
import { withoutHidden } from "./hidden-lines.ts";
import { joinTags } from "./join-tags.ts";
import { withoutReadmeBlocks } from "./readme-blocks.ts";
import { withoutRestructured } from "./restructured-lines.ts";
import { withTabNames } from "./tab-names.ts";

export interface CommonMarkdown {
  /** As many lines as before, each with the words that it had. */
  readonly body: string;
  /** The slugs that headings give themselves, by the index of the heading's line. */
  readonly slugs: ReadonlyMap<number, string>;
}

/** What is told by more than a line; most files hold none of the signs. */
const rewritings: readonly {
  readonly signs: readonly string[];
  readonly rewrite: (lines: readonly string[]) => readonly string[];
}[] = [
  { signs: [".annotate"], rewrite: withoutAnnotations },
  { signs: ["[block:"], rewrite: withoutReadmeBlocks },
  { signs: ["-table"], rewrite: withDirectiveTables },
  { signs: [".. "], rewrite: withoutRestructured },
  { signs: ["items={["], rewrite: withTabNames },
  { signs: ["]\n====", "]\n----", "|===\n"], rewrite: withoutAsciidoc },
];

/** What hides lines, and tags that may go on over several, begin with one of these; most files hold none. */
const mayHideOrJoin = /\{[%{/:#]|%%|8<-|<(?:head>|!--)/;

/**
 * Takes the marks of other tools' dialects out of Markdown: what they mark stays, what only steers the tool goes. What
 * it costs grows with the length of the text.
 * @param isMdx whether braces hold expressions, and indentation is no code
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
