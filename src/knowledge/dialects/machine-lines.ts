import { firstSign } from "./first-sign.ts";

/** A line that only leads to the beginning of the page, in Markdown or in HTML. */
const backToTop =
  /^[^\w[<]*(?:<[a-z][^<>]*>[^\w[<]*){0,4}(?:\[|(?<=\bhref="#[^<>"]{0,60}"[^<>]{0,60}>))[^\w[<]*(?:(?:back|return|go) )?to (?:the )?(?:top|(?:table of )?contents)\W*(?:\]\(#[^()\s]*\)\W*)?(?:<\/?[a-z]{1,10}>\W*){0,4}$/i;
/** Characters. */
const longestWay = 200;

/** Whether a line only steers a tool. */
export function isMachinery(line: string, sign: string, before: string, after: string): boolean {
  // kramdown: what stands below the item puts a list of contents in its place.
  if (firstSign(after) === "{" && /^\s*\{:?\s*toc\b/i.test(after) && /^\s*(?:[-*+]|\d+\.)\s/.test(line)) return true;
  if (line.length < longestWay && line.includes("#") && backToTop.test(line)) return true;
  switch (sign) {
    // MyST: where a cell of a notebook ends.
    case "+":
      return /^\+\+\+(?:\s*\{[^\n]{0,500}\})?\s*$/.test(line);
    // Nuxt Content: a component without words.
    case ":":
      return /^\s*:(?:hr|br|[a-z]+-[a-z-]{1,60})\s*$/.test(line);
    // As HTML, the end of a part would take the line below along.
    case "<":
      return (
        /^\s*<\/(?:article|aside|blockquote|center|div|figure|footer|header|main|nav|p|section)>\s*$/.test(line) &&
        /^\s*[^\s<]/.test(after)
      );
    // MyST: a comment.
    case "%":
      return /^%(?:\s|$)/.test(line) && /^(?:%|\s*$)/.test(before);
    // MyST: the name of what follows.
    case "(":
      return /^ {0,3}\([^()\s]{1,100}\)=\s*$/.test(line);
    // MkDocs: a file that is taken in.
    case "-":
      return /^\s*-{1,2}8<-{1,2}/.test(line);
    // VuePress: the same.
    case "!":
      return /^\s*!!!\s*include\s*\([^()\n]{1,300}\)\s*!!!\s*$/.test(line);
    // Retype: the end of columns; in a table it is a row without words.
    case "|":
      return /^\s*\|{3}\s*$/.test(line) && !/^\s*\|(?!\|\|[ \t])/.test(before);
    // MyST: where the head of a card ends.
    case "^":
      return /^\s*\^{3,}\s*$/.test(line);
    // HackMD: what a page is filed under.
    case "#":
      return /^#{1,6} tags: *`/.test(line);
    // Python-Markdown: what an abbreviation stands for.
    case "*":
      return /^\*\[[^\]\n]{1,100}\]:\s/.test(line);
    default:
      return false;
  }
}
