const itemSigns = "-*+0123456789";

/** Whether a line begins an item of a list. */
export function isItem(line: string, sign: string): boolean {
  return sign !== "" && itemSigns.includes(sign) && /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line);
}

/** Whether a line begins an item or a footnote: the text of either goes on in lines that are indented. */
export function opensItem(line: string, sign: string): boolean {
  return isItem(line, sign) || (sign === "[" && /^ {0,3}\[\^[^\]\n]{1,100}\]:/.test(line));
}
