import { fenceLine } from "./fences.ts";

/** An HTML comment over several lines. The lexer would read its content as Markdown. */
const comment = { opening: /^ {0,3}<!--(?:(?!-->).)*$/, closing: /-->/ };

interface Hiding {
  readonly opening: RegExp;
  readonly closing: RegExp;
  /** The pattern of the lines between opening and closing; absent if any line may stand there. */
  readonly between?: RegExp;
}

/** Lines of a table of contents and of its heading. */
const contents = /^\s*(?:$|[-*+|]|\d+[.)]\s|\[|<|#{1,6}\s+\**(?:table of )?contents?\b|\**(?:table of )?contents?\b)/i;

/** Blocks of lines that a reader does not see. */
const hidden: readonly Hiding[] = [
  // Obsidian: %% … %%
  { opening: /^\s*%%(?:(?!%%).)*$/, closing: /%%\s*$/ },
  // Liquid and Jekyll: {% comment %} … {% endcomment %}
  { opening: /^\s*\{%-?\s*comment\s*-?%\}\s*$/, closing: /\{%-?\s*endcomment\s*-?%\}\s*$/ },
  // MDX: {/* … */}
  { opening: /^\s*\{\/\*(?:(?!\*\/).)*$/, closing: /\*\/\}\s*$/ },
  // MkDocs: --8<-- and the names of the files to include
  { opening: /^\s*(?:;?-+)8<-{2,}\s*$/, closing: /^\s*(?:;?-+)8<-{2,}\s*$/ },
  // kramdown: {::comment} … {:/comment}
  { opening: /^\s*\{::comment\}\s*$/, closing: /^\s*\{:\/(?:comment)?\}\s*$/ },
  // Nunjucks and Jinja: {# … #}
  { opening: /^\s*\{#(?![\w-]*\})(?:(?!#\}).)*$/, closing: /#\}\s*$/ },
  // Hugo: {{< comment >}} … {{< /comment >}}
  { opening: /^\s*\{\{[<%]\s*comment\s*[>%]\}\}\s*$/, closing: /\{\{[<%]\s*\/comment\s*[>%]\}\}\s*$/ },
  // MDX: elements for the page's <head>
  { opening: /^\s*<head>\s*$/i, closing: /<\/head>\s*$/i },
  // doctoc, markdown-toc, gh-md-toc and others: a generated table of contents
  { opening: /^\s*<!--\s*START doctoc\b/i, closing: /<!--\s*END doctoc\b/i },
  {
    opening: /^\s*<!--\s*(?:(?:toc|ts)\s*|(?:MarkdownTOC|TOC start|mdformat-toc start)\b[^>]*)-->\s*$/i,
    closing: /<!--\s*(?:\/?toc|tocstop|te|\/MarkdownTOC|TOC end|mdformat-toc end)\b[^>]*-->/i,
    // Some tools write the opening comment alone, where they insert the table of contents: other lines must not be hidden.
    between: contents,
  },
  comment,
];

/** Empties all lines that are hidden from a reader. A block that is never closed hides nothing. */
export function withoutHidden(lines: readonly string[]): string[] {
  const left = [...lines];
  let code: string | undefined;
  const unclosed = new Set<RegExp>();
  for (let at = 0; at < left.length; at++) {
    const line = left[at] ?? "";
    const mark = fenceLine(line)?.mark.slice(0, 3);
    if (mark !== undefined) code = code === undefined ? mark : code === mark ? undefined : code;
    if (code !== undefined || !/^\s*[%{;<-]/.test(line)) continue;
    const found = hidden.find(({ opening }) => !unclosed.has(opening) && opening.test(line));
    if (found === undefined) continue;
    const { closing, between } = found;
    let end = at + 1;
    while (end < left.length && !closing.test(left[end] as string) && between?.test(left[end] as string) !== false)
      end++;
    if (end === left.length) unclosed.add(found.opening);
    else if (closing.test(left[end] as string)) {
      const last = left[end] ?? "";
      left.fill("", at, end + 1);
      if (found === comment) left[end] = last.slice(last.indexOf("-->") + 3);
      at = end;
    }
  }
  return left;
}
