import { codeIn } from "./code-spans.ts";
import { fenceLine } from "./fences.ts";

/**
 * Matches what stands for a value of the page's own front matter, with the value's name: Dendron's `{{fm.desc}}`, Jekyll's
 * `{{ page.title }}`, VitePress' `{{ $frontmatter.title }}`, Markdoc's `{% $frontmatter.title %}`, Middleman's
 * `<%= current_page.data.title %>`, and Hugo's and Quarto's `{{< param title >}}` and `{{< meta title >}}`.
 */
const ownValue =
  /\{\{-?[ \t]*(?:fm|page(?:\.meta)?|\$?(?:page\.)?frontmatter|\$doc)\.([\w-]{1,60})[ \t]*-?\}\}|\{%[ \t]*\$(?:markdoc\.)?frontmatter\.([\w-]{1,60})[ \t]*%\}|<%=[ \t]*current_page\.data\.(\w{1,60})[ \t]*%>|\{\{[<%][ \t]*(?:meta|param)[ \t]+["']?([\w-]{1,60})["']?[ \t]*[>%]\}\}/g;
/** MyST's and MkDocs' `{{ product }}`, a value that the front matter defines as a substitution. */
const substitution = /\{\{[ \t]*([\w-]{1,60})[ \t]*\}\}/g;

/** The longest value that is put into a text, and how much all values may add to a page, in characters. */
const longestValue = 1_000;
const mostAdded = 100_000;

/** The values of a page's front matter by their names. */
export interface OwnValues {
  /** Returns the value of a key as one line; undefined if there is none, or it is no text. */
  readonly textOf: (key: string) => string | undefined;
  /** Returns the text that replaces a name wherever it stands in braces. */
  readonly substitutionOf: (name: string) => string | undefined;
}

/**
 * Puts values of the page's own front matter where its text refers to them, except in code. Other references stay, and so do
 * those to long values, and those after which the page would grow too large.
 */
export function withOwnValues(body: string, { textOf, substitutionOf }: OwnValues): string {
  // Most pages have none, and many have other tags between braces.
  if (body.search(ownValue) === -1 && body.search(substitution) === -1) return body;
  let fence: string | undefined;
  let added = 0;
  const lines = body.split("\n").map((line) => {
    const mark = fenceLine(line)?.mark.slice(0, 3);
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    if (fence !== undefined || !/\{[{%]|<%=/.test(line)) return line;
    const put = (pattern: RegExp, value: (name: string) => string | undefined, text: string): string => {
      const isInCode = codeIn(text);
      return text.replace(pattern, (all, ...found) => {
        const at = found.findIndex((one) => typeof one === "number");
        const name = found.slice(0, at).find((one) => one !== undefined) as string;
        const said = isInCode(found[at] as number) ? undefined : value(name);
        if (said === undefined || said.length > longestValue || added + said.length > mostAdded) return all;
        added += said.length;
        return said;
      });
    };
    return put(substitution, substitutionOf, put(ownValue, textOf, line));
  });
  return lines.join("\n");
}
