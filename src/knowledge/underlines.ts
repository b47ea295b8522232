/** The line below the header of a table. */
const ruler = /[ |:-]+(?:\n|$)/y;

/** Whether the line from a place on may divide the header of a table from its rows: hardly any block is one. */
export function isRuler(source: string, start: number): boolean {
  ruler.lastIndex = start;
  return ruler.test(source);
}

/**
 * Whether a line of the paragraph with which a source begins may make a heading of what stands above it: it begins with `=`
 * or `-`. To look at the beginnings of lines takes far less time than to look for the whole of such a heading.
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
