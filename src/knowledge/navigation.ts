/** Files in which Docsify, GitBook, mdBook, DocFX and GitHub's wikis list the pages for navigation. */
export const navigationName = /(?:^|\/)_?(?:sidebar|navbar|nav|navigation|toc|summary|footer|header|menu)\.[a-z]+$/i;
/**
 * The lines of such a file: a link or picture alone, in an item or not; an item's label without a link; a heading, a rule or a
 * tag.
 */
const item = /(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)?(?:\[[xX ]\]\s+)?/.source;
const link = new RegExp(
  `^\\s*${item}\\**(?:!?\\[.{0,300}\\]\\(.{0,500}\\)(?:\\{.{0,200}\\})?|\\[\\[.{1,200}\\]\\])\\**\\s*$`,
);
const label = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\S.{0,60}$/;
const frame = /^\s*(?:#{1,6}\s.*|(?:[-*_]{3,}|<.*>)\s*)?$/s;
/** The least share of a navigation file's lines, without headings and rules, that are links. */
const leastLinks = 0.5;

/**
 * Whether a file only lists pages for the site's navigation, so that none of its lines answers a question. A `summary` that
 * contains sentences is an ordinary page.
 */
export function isNavigation(file: string, body: string): boolean {
  if (!navigationName.test(file)) return false;
  const lines = body.split("\n").filter((line) => link.test(line) || !frame.test(line));
  const links = lines.filter((line) => link.test(line)).length;
  return links > 0 && links >= leastLinks * lines.length && lines.every((line) => link.test(line) || label.test(line));
}
