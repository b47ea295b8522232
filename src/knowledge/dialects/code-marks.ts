/** Marks in code that only steer how a tool shows it; each stands in a comment of the code's language. */
const ends: readonly RegExp[] = [
  // Material for MkDocs: a note on the line, without its comment's mark.
  /[ \t]*(?:#|\/\/|;|--|\/\*|<!--|%)[ \t]*\(\d{1,3}\)!(?:[ \t]*(?:\*\/|-->))?[ \t]*$/,
  // VitePress and Shiki
  /[ \t]*(?:#|\/\/|;|--|\/\*|<!--|%)[ \t]*\[!code[ \t][^[\]\n]{1,100}\](?:[ \t]*(?:\*\/|-->))?[ \t]*$/,
];

/** Quarto and R Markdown: an option of code that is run. */
const option = /^[ \t]*(?:#|\/\/|--|%%)\|[ \t]/;
/** Gatsby */
const highlighted = /[ \t]*(?:#|\/\/|;|--|\/\*|<!--)[ \t]*highlight-line[ \t]*(?:\*\/|-->)?[ \t]*$/;

/** Docusaurus: what the next line, or those up to an end, are shown as. */
const alone =
  /^[ \t]*(?:#|\/\/|;|--|\/\*|<!--|\{\/\*)[ \t]*(?:highlight|magic)-(?:next-line|start|end)[ \t]*(?:\*\/\}?|-->)?[ \t]*$/;

/** Most lines of code hold none of these, and every mark holds one. */
const signs = ["|", ")!", "[!code", "highlight-", "magic-"];

export function withoutCodeMarks(line: string): string {
  if (!signs.some((sign) => line.includes(sign))) return line;
  if (alone.test(line) || option.test(line)) return "";
  return [...ends, highlighted].reduce((left, mark) => left.replace(mark, ""), line);
}

/** Mintlify's tabs of code; its first line or its last. */
export const codeGroup = /^\s*<(\/?)CodeGroup\b[^<>\n]{0,200}>\s*$/;
/** What stands behind a fence beside the language and the name of the tab. */
const steering =
  /\{[^{}\n]{0,200}\}|[\w-]{1,30}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|\S{1,200})|\b(?:wrap|lines|expandable|twoslash)\b/g;

/**
 * What a tool writes above code, from the words behind its fence: a file's name, or a tab's; empty where there is none.
 * @param isTab whether the code is one of several, of which each has a name without a mark
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
