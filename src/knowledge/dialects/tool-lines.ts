import { firstCharacter } from "./first-character.ts";

/** A line that is only a link to the top of the page, in Markdown or in HTML. */
const backToTop =
  /^[^\w[<]*(?:<[a-z][^<>]*>[^\w[<]*){0,4}(?:\[|(?<=\bhref="#[^<>"]{0,60}"[^<>]{0,60}>))[^\w[<]*(?:(?:back|return|go) )?to (?:the )?(?:top|(?:table of )?contents)\W*(?:\]\(#[^()\s]*\)\W*)?(?:<\/?[a-z]{1,10}>\W*){0,4}$/i;
/** The longest line, in characters, that is tested for a link to the top of the page. */
const longestWay = 200;

/** The title of a table of contents, and the mark in whose place the tool puts the contents. */
const contentsTitle = /^(?:\*\*|__)(?:table of contents|contents|on this page|toc):?(?:\*\*|__):?\s*$/i;
const contents = /^\s*(?:\[{1,2}_?TOC_?\]{1,2}\s*$|\{:\s*toc\b)/i;

export function isContentsTitle(line: string): boolean {
  return contentsTitle.test(line);
}

export function isContents(line: string): boolean {
  return contents.test(line);
}

/**
 * Whether a line only steers a tool and shows nothing to a reader.
 * @param sign the line's first character that is not a blank
 */
export function isToolLine(line: string, sign: string, before: string, after: string): boolean {
  // kramdown: `{:toc}` below a list item puts a table of contents in place of the item.
  if (firstCharacter(after) === "{" && /^\s*\{:?\s*toc\b/i.test(after) && /^\s*(?:[-*+]|\d+\.)\s/.test(line))
    return true;
  if (line.length < longestWay && line.includes("#") && backToTop.test(line)) return true;
  switch (sign) {
    // MyST: the end of a notebook's cell.
    case "+":
      return /^\+\+\+(?:\s*\{[^\n]{0,500}\})?\s*$/.test(line);
    // Nuxt Content: a component without text.
    case ":":
      return /^\s*:(?:hr|br|[a-z]+-[a-z-]{1,60})\s*$/.test(line);
    // A closing tag would start a block of HTML, which would include the line of text below it.
    case "<":
      return (
        /^\s*<\/(?:article|aside|blockquote|center|div|figure|footer|header|main|nav|p|section)>\s*$/.test(line) &&
        /^\s*[^\s<]/.test(after)
      );
    // MyST: a comment.
    case "%":
      return /^%(?:\s|$)/.test(line) && /^(?:%|\s*$)/.test(before);
    // MyST: the name of the block that follows.
    case "(":
      return /^ {0,3}\([^()\s]{1,100}\)=\s*$/.test(line);
    // MkDocs: an included file.
    case "-":
      return /^\s*-{1,2}8<-{1,2}/.test(line);
    // VuePress: an included file.
    case "!":
      return /^\s*!!!\s*include\s*\([^()\n]{1,300}\)\s*!!!\s*$/.test(line);
    // Retype: the end of columns. Within a table, the same line is an empty row.
    case "|":
      return /^\s*\|{3}\s*$/.test(line) && !/^\s*\|(?!\|\|[ \t])/.test(before);
    // MyST: the end of a card's header.
    case "^":
      return /^\s*\^{3,}\s*$/.test(line);
    // HackMD: the tags of the page.
    case "#":
      return /^#{1,6} tags: *`/.test(line);
    // Python-Markdown: the definition of an abbreviation.
    case "*":
      return /^\*\[[^\]\n]{1,100}\]:\s/.test(line);
    default:
      return false;
  }
}
