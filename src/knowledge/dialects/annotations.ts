/** The most lines of a paragraph that are searched for annotation numbers. */
const longestParagraph = 20;

/**
 * Removes Material for MkDocs' annotation numbers, `(1)`, from paragraphs that end with `{ .annotate }`. Each number opens a
 * note that is written in the list below the paragraph.
 */
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
