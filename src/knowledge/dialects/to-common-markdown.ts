import { withoutAnnotations } from "./annotations.ts";
import { DialectReader } from "./dialect-reader.ts";
import { withoutHidden } from "./hidden-lines.ts";
import { joinTags } from "./join-tags.ts";
import { withoutReadmeBlocks } from "./readme-blocks.ts";

export interface CommonMarkdown {
  /** As many lines as before, each with the words that it had. */
  readonly body: string;
  /** The slugs that headings give themselves, by the index of the heading's line. */
  readonly slugs: ReadonlyMap<number, string>;
}

/** What hides lines, and tags that may go on over several, begin with one of these; most files hold none. */
const mayHideOrJoin = /\{[%{/:#]|%%|8<-|<(?:head>|!--)/;

/**
 * Takes the marks of other tools' dialects out of Markdown: what they mark stays, what only steers the tool goes. What
 * it costs grows with the length of the text.
 * @param isMdx whether braces hold expressions, and indentation is no code
 */
export function toCommonMarkdown(body: string, isMdx = false): CommonMarkdown {
  const split = body.split("\n");
  const noted = body.includes(".annotate") ? withoutAnnotations(split) : split;
  const written = body.includes("[block:") ? withoutReadmeBlocks(noted) : noted;
  const lines = mayHideOrJoin.test(body) ? joinTags(withoutHidden(written)) : written;
  const reader = new DialectReader(lines, isMdx);
  const read = lines.map((line, at) => reader.read(line, at));
  const isAsItWas = read.length === split.length && read.every((line, at) => line === split[at]);
  return { body: isAsItWas ? body : read.join("\n"), slugs: reader.slugs };
}
