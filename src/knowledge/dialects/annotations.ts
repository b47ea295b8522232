/** Lines. */
const longestParagraph = 20;

/** Material for MkDocs: paragraphs without the numbers in brackets that open the notes in the list below them. */
export function withoutAnnotations(lines: readonly string[]): readonly string[] {
  const left = [...lines];
  for (const [end, line] of lines.entries()) {
    if (!/^\s*\{ ?\.annotate ?\}\s*$/.test(line)) continue;
    for (let at = end - 1; at > end - longestParagraph && (left[at]?.trim() ?? "") !== ""; at--) {
      left[at] = left[at]?.replace(/[ \t]?\(\d{1,2}\)/g, "") ?? "";
    }
  }
  return left;
}
