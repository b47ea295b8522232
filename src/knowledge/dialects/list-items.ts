const itemSigns = "-*+0123456789";

/** Whether a line begins an item of a list. */
export function isItem(line: string, sign: string): boolean {
  return sign !== "" && itemSigns.includes(sign) && /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line);
}
