/** A run of text in one style, with the marks around it from the outermost to the innermost. */
export interface MarkedRun<Mark extends string> {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Writes runs of text with opening and closing marks. A mark that the next run also has stays open, also across blanks: two
 * equal marks next to each other, or marks next to blanks, would be read as text.
 * @param runs words without blanks at their ends, and runs of blanks
 * @param between the separator that is written where a closing mark would touch an opening mark
 */
export function writeRuns<Mark extends string>(runs: readonly MarkedRun<Mark>[], between = ""): string {
  let text = "";
  let blanks = "";
  let open: readonly Mark[] = [];
  for (const { text: own, marks } of runs) {
    if (own.trim() === "") {
      blanks += own;
      continue;
    }
    const kept = keptOf(open, marks);
    const closing = open.slice(kept.length).reverse().join("");
    const opening = marks.filter((mark) => !kept.includes(mark));
    const before = closing + blanks;
    const after = opening.join("") + own;
    const meets = marking.has((before || text).at(-1) ?? "") && marking.has(after.at(0) ?? "");
    text += before + (meets ? between : "") + after;
    blanks = "";
    open = [...kept, ...opening];
  }
  return text + [...open].reverse().join("") + blanks;
}

const marking: ReadonlySet<string> = new Set("*~|");

/** Returns the open marks, from the outermost on, that the next run has too. */
function keptOf<Mark>(open: readonly Mark[], marks: readonly Mark[]): readonly Mark[] {
  const end = open.findIndex((mark) => !marks.includes(mark));
  return end === -1 ? open : open.slice(0, end);
}

/** Splits a text into its words and the blanks at both ends. */
export function splitBlanks<Mark extends string>(
  text: string,
  write: (words: string) => MarkedRun<Mark>,
): MarkedRun<Mark>[] {
  const words = text.trim();
  if (words === "") return text === "" ? [] : [{ text, marks: [] }];
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  return [
    ...(before === "" ? [] : [{ text: before, marks: [] }]),
    write(words),
    ...(after === "" ? [] : [{ text: after, marks: [] }]),
  ];
}
