/** Text in one style: the marks around it, from the outermost on. */
export interface MarkedRun<Mark extends string> {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Opens and closes marks between runs of text. What goes on stays open, over blanks too: marks of one kind next to each other
 * would be read as text, and so would marks next to blanks.
 * @param runs words without blanks at their ends, and blanks
 * @param between stands where a mark that closes meets one that opens
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

/** The marks, from the outermost on, that need not be closed. */
function keptOf<Mark>(open: readonly Mark[], marks: readonly Mark[]): readonly Mark[] {
  const end = open.findIndex((mark) => !marks.includes(mark));
  return end === -1 ? open : open.slice(0, end);
}

/** A text as words and the blanks at their ends. */
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
