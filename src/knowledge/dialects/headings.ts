export function isHeading(line: string): boolean {
  return /^ {0,3}#{1,6}\s/.test(line);
}

/**
 * Returns the label of a DocFX tab, which is written as a heading with a link to `#tab/…`; undefined if the heading is no tab.
 */
export function tabOf(line: string): string | undefined {
  return /^#{1,6}\s+\[([^[\]\n]{1,200})\]\(#tab\/[^()\s]{1,200}\)\s*$/.exec(line)?.[1];
}

/** Removes the attributes at the end of a heading, and returns the slug that they define. */
export function withoutSlug(written: string): { readonly heading: string; readonly slug?: string } {
  const line = withBadgeFirst(written);
  // Most headings have no attributes, and each pattern would start a search at every blank.
  if (!/[{[]|:id=/.test(line)) return { heading: line };
  const [attributes, inner = ""] =
    // Markdoc
    /(?<![ \t])[ \t]*\{%[ \t]((?:[#.])[^{}\n]{1,200}?)[ \t]%\}[ \t]*$/.exec(line) ??
    /(?<![ \t\\])[ \t]*\\?\{:?[ \t]?((?:[#.][^{}\n]|\/\* ?#|[\w-]{1,40}=["']|docsify-ignore|-(?=\}))[^{}\n]{0,200})\}[ \t#]*$/.exec(
      line,
    ) ??
    // Docsify and Fumadocs
    /(?<![ \t])[ \t]+(:id=[\w-]{1,100})[ \t]*$/.exec(line) ??
    // A link back to the table of contents.
    /(?<![ \t])[ \t]+\[{1,2}(?:toc|top|contents|[↑⬆▲]\uFE0F?)\]\((#)[\w-]{0,100}\)\]?[ \t]*$/iu.exec(line) ??
    /(?<![ \t])[ \t]+\[(#[a-z\d][\w-]{0,100}|!toc|toc)\][ \t]*$/.exec(line) ??
    [];
  if (attributes === undefined) return { heading: line };
  const slug = /(?:#|^:id=)([^\s.#{}*]{1,200})/.exec(inner)?.[1];
  // Vue marks headings with one or two asterisks by the API style that they are about.
  const heading = line.slice(0, line.length - attributes.length).replace(/(?<![ \t])[ \t]+(?:\\\*){1,2}$/, "");
  return slug === undefined ? { heading } : { heading, slug };
}

/** Returns the slug that attributes on the line below a heading define, as kramdown has them: `{: #plan .wide}`. */
export function slugBelow(line: string): string | undefined {
  return /^ {0,3}\{:\s?(?:[^{}#\n]{0,200}\s)?#([^\s.#{}]{1,200})[^{}\n]{0,200}\}\s*$/.exec(line)?.[1];
}

/** Whether a line underlines the text above it, which makes that a heading. */
export function isUnderline(line: string): boolean {
  return /^ {0,3}(?:=+|-{2,})\s*$/.test(line);
}

/** Moves a badge in front of the slug: VitePress allows a badge behind the slug, where the slug is then not at the end. */
function withBadgeFirst(line: string): string {
  return line.includes("<Badge")
    ? line.replace(/(\{#[\w-]{1,100}\})[ \t]*(<Badge\b[^<>\n]{0,300}>)[ \t]*$/, "$2 $1")
    : line;
}
