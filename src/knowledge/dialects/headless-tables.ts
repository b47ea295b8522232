/** Whether a table without a header row begins below a blank line, as kramdown allows. */
export function isHeadlessTable(lines: readonly string[], blank: number): boolean {
  const row = lines[blank + 2] ?? "";
  return isDelimiters(lines[blank + 1] ?? "") && row.includes("|") && !isDelimiters(row);
}

function isDelimiters(line: string): boolean {
  return /^ {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/.test(line);
}

export function emptyHeader(delimiters: string): string {
  return delimiters.replace(/[-:]/g, " ");
}
