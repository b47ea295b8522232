/** Marks at the end of a line of code that only steer how a tool shows it; each stands in a comment of the code's language. */
const ends: readonly RegExp[] = [
  // Material for MkDocs: the number of an annotation whose comment sign is not shown, `# (1)!`.
  /(?<![ \t])[ \t]*(?:#|\/\/|;|--|\/\*|<!--|%)[ \t]*\(\d{1,3}\)!(?:[ \t]*(?:\*\/|-->))?[ \t]*$/,
  // VitePress and Shiki
  /(?<![ \t])[ \t]*(?:#|\/\/|;|--|\/\*|<!--|%)[ \t]*\[!code[ \t][^[\]\n]{1,100}\](?:[ \t]*(?:\*\/|-->))?[ \t]*$/,
];

/** An option of code that is executed, in Quarto and R Markdown: `#| echo: false`. */
const option = /^[ \t]*(?:#|\/\/|--|%%)\|[ \t]/;
/** Gatsby: this line is highlighted. */
const highlighted = /(?<![ \t])[ \t]*(?:#|\/\/|;|--|\/\*|<!--)[ \t]*highlight-line[ \t]*(?:(?:\*\/|-->)[ \t]*)?$/;

/** A line of its own that highlights the next line, or begins or ends a highlighted range, in Docusaurus. */
const alone =
  /^[ \t]*(?:#|\/\/|;|--|\/\*|<!--|\{\/\*)[ \t]*(?:highlight|magic)-(?:next-line|start|end)[ \t]*(?:(?:\*\/\}?|-->)[ \t]*)?$/;

/** Substrings one of which every mark contains: a cheap test, since most lines of code contain none of them. */
const signs = ["|", ")!", "[!code", "highlight-", "magic-"];

export function withoutCodeMarks(line: string): string {
  if (!signs.some((sign) => line.includes(sign))) return line;
  if (alone.test(line) || option.test(line)) return "";
  return [...ends, highlighted].reduce((left, mark) => left.replace(mark, ""), line);
}

/** The first or the last line of a group of code tabs, in Mintlify. */
export const codeGroup = /^\s*<(\/?)CodeGroup\b[^<>\n]{0,200}>\s*$/;
/** Options behind a fence that are neither the language nor the name of a tab. */
const steering =
  /\{[^{}\n]{0,200}\}|[\w-]{1,30}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|\S{1,200})|\b(?:wrap|lines|expandable|twoslash)\b/g;

/**
 * Returns the label that a tool shows above a code block, read from the info string of its fence: the name of a file or of a
 * tab; empty if there is none.
 * @param isTab whether the code block is in a group of tabs, in which the words behind the language are the tab's name
 */
export function labelOfCode(info: string, isTab: boolean): string {
  const named = /(?:^|\s)(?:title|filename|tab|label)=["']([^"'\n]{1,100})["']/.exec(info)?.[1];
  const tab = isTab ? /^\S{1,30}\s+(.{1,300})$/.exec(info)?.[1]?.replace(steering, " ").trim() : undefined;
  if (tab !== undefined && tab !== "") return tab.replace(/\s+/g, " ");
  return (
    named ??
    /^[\w+#-]{1,30}\s*(?:\[([^[\]\n]{1,60})\]|\s([\w./-]{1,60}\.[a-z]{1,5}))\s*$/.exec(info)?.slice(1).find(Boolean) ??
    ""
  );
}
