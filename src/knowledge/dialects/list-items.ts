const itemSigns = "-*+0123456789";

/**
 * Whether a line begins a list item.
 * @param sign the line's first character that is not a blank
 */
export function isItem(line: string, sign: string): boolean {
  return sign !== "" && itemSigns.includes(sign) && /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line);
}

/** Whether a line begins a list item or a footnote, whose text may continue on indented lines. */
export function opensItem(line: string, sign: string): boolean {
  return isItem(line, sign) || (sign === "[" && /^ {0,3}\[\^[^\]\n]{1,100}\]:/.test(line));
}
