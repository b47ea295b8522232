/** The most lines of a LaTeX environment. */
const mostLines = 100;

/**
 * Finds LaTeX environments that begin below a blank line, as in Jupyter's books. Returns the index of the blank line below the
 * last of them, or of the end of the text.
 */
export function endOfEnvironments(lines: readonly string[], blank: number): number | undefined {
  let end: number | undefined;
  for (let before = blank; ; ) {
    const name = /^ {0,3}\\begin\{([a-z]{1,20}\*?)\}/.exec(lines[before + 1] ?? "")?.[1];
    const after = name === undefined ? undefined : endOf(name, lines, before + 1);
    if (after === undefined || after - blank > mostLines) return end;
    end = after;
    before = after;
  }
}

/** Returns the index of the blank line below an environment; undefined if the environment itself contains a blank line. */
function endOf(name: string, lines: readonly string[], opening: number): number | undefined {
  for (let at = opening; at < opening + mostLines; at++) {
    const line = lines[at]?.trimEnd() ?? "";
    if (line === "") return undefined;
    if (line.endsWith(`\\end{${name}}`)) return (lines[at + 1] ?? "").trim() === "" ? at + 1 : undefined;
  }
  return undefined;
}

/** Returns the index of the line that closes a formula opened by a line of `\[`; undefined if the line opens none. */
export function endOfBrackets(lines: readonly string[], opening: number): number | undefined {
  if (lines[opening]?.trim() !== "\\[") return undefined;
  const end = lines.slice(opening + 1, opening + mostLines).findIndex((line) => /^\s*(?:\\\]\s*)?$/.test(line));
  return end !== -1 && lines[opening + 1 + end]?.trim() === "\\]" ? opening + 1 + end : undefined;
}
