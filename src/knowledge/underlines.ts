/** The delimiter line below the header of a table. */
const ruler = /[ |:-]+(?:\n|$)/y;

/** Whether the line at an offset may be the delimiter line of a table; for most blocks it is not. */
export function isRuler(source: string, start: number): boolean {
  ruler.lastIndex = start;
  return ruler.test(source);
}

/**
 * Whether the paragraph at the start of a source has a line that begins with `=` or `-` and so may underline a heading.
 * Checking the starts of lines is much faster than matching the whole heading.
 */
export function mayBeUnderlined(source: string): boolean {
  for (let end = source.indexOf("\n"); end !== -1; end = source.indexOf("\n", end + 1)) {
    let at = end + 1;
    while (source.charCodeAt(at) === space) at++;
    const code = source.charCodeAt(at);
    if (code === equals || code === hyphen) return true;
    if (code === newline || at === source.length) return false;
  }
  return false;
}

const newline = 10;
const space = 32;
const hyphen = 45;
const equals = 61;
