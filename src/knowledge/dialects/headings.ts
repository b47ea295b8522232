export function isHeading(line: string): boolean {
  return /^ {0,3}#{1,6}\s/.test(line);
}

/** DocFX: the words of a tab, which is written as a heading; undefined where a heading is none. */
export function tabOf(line: string): string | undefined {
  return /^#{1,6}\s+\[([^[\]\n]{1,200})\]\(#tab\/[^()\s]{1,200}\)\s*$/.exec(line)?.[1];
}

/** A heading without the attributes at its end, and the slug that it gives itself in them. */
export function withoutSlug(written: string): { readonly heading: string; readonly slug?: string } {
  const line = withBadgeFirst(written);
  // Most headings give none, and each pattern would look for its end from every blank.
  if (!/[{[]|:id=/.test(line)) return { heading: line };
  const [attributes, inner = ""] =
    // Markdoc.
    /(?<![ \t])[ \t]*\{%[ \t]((?:[#.])[^{}\n]{1,200}?)[ \t]%\}[ \t]*$/.exec(line) ??
    /(?<![ \t])[ \t]*\{:?[ \t]?((?:[#.][^{}\n]|\/\* ?#|[\w-]{1,40}=["']|docsify-ignore|-(?=\}))[^{}\n]{0,200})\}[ \t#]*$/.exec(
      line,
    ) ??
    // Docsify and Fumadocs.
    /(?<![ \t])[ \t]+(:id=[\w-]{1,100})[ \t]*$/.exec(line) ??
    /(?<![ \t])[ \t]+\[(#[a-z\d][\w-]{0,100}|!toc|toc)\][ \t]*$/.exec(line) ??
    [];
  if (attributes === undefined) return { heading: line };
  const slug = /(?:#|^:id=)([^\s.#{}*]{1,200})/.exec(inner)?.[1];
  // Vue: which of two ways of writing a heading is about.
  const heading = line.slice(0, line.length - attributes.length).replace(/(?<![ \t])[ \t]+(?:\\\*){1,2}$/, "");
  return slug === undefined ? { heading } : { heading, slug };
}

/** VitePress: a badge may stand behind the heading's name. */
function withBadgeFirst(line: string): string {
  return line.includes("<Badge")
    ? line.replace(/(\{#[\w-]{1,100}\})[ \t]*(<Badge\b[^<>\n]{0,300}>)[ \t]*$/, "$2 $1")
    : line;
}
