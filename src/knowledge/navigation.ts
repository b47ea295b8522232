/** Files in which Docsify, GitBook, mdBook, DocFX and GitHub's wikis list the pages for their navigation. */
const names = /(?:^|\/)_?(?:sidebar|navbar|nav|navigation|toc|summary|footer|header|menu)\.[a-z]+$/i;
/** A link alone, in an item or not; words of an item without one; a heading; a picture; a line between parts. */
const item = /(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)?(?:\[[xX ]\]\s+)?/.source;
const link = new RegExp(
  `^\\s*${item}\\**(?:!?\\[.{0,300}\\]\\(.{0,500}\\)(?:\\{.{0,200}\\})?|\\[\\[.{1,200}\\]\\])\\**\\s*$`,
);
const label = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\S.{0,60}$/;
const frame = /^\s*(?:#{1,6}\s.*|[-*_]{3,}|<.*>|)\s*$/;
/** Each other line of navigation is a link at least. */
const leastLinks = 0.5;

/**
 * Whether a file lists pages for the navigation of its site and says nothing else: none of its lines is read by anybody who
 * looks for an answer. A summary that says something in sentences is a page.
 */
export function isNavigation(file: string, body: string): boolean {
  if (!names.test(file)) return false;
  const lines = body.split("\n").filter((line) => link.test(line) || !frame.test(line));
  const links = lines.filter((line) => link.test(line)).length;
  return links > 0 && links >= leastLinks * lines.length && lines.every((line) => link.test(line) || label.test(line));
}
