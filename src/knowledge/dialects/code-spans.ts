/** The range of a code span, or of a run of backticks, in a line: the offsets of its start and its end. */
type CodeSpan = readonly [start: number, end: number];

/**
 * Returns a test of whether an offset in the line is inside a code span. The offsets must be asked for in ascending order, so
 * that each span is looked at only once.
 */
export function codeIn(line: string): (at: number) => boolean {
  let spans: readonly CodeSpan[] | undefined;
  let next = 0;
  return (at) => {
    spans ??= codeSpans(line);
    while ((spans[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (spans[next]?.[0] ?? at) < at;
  };
}

/**
 * Finds code spans that cross a line break: returns the offset up to which the line belongs to a code span opened on the line
 * before, and the offset from which it belongs to one that is closed on the line after. Code spans over more than two lines are
 * not recognized.
 */
export function codeAcross(before: string, line: string, after: string): readonly [head: number, tail: number] {
  const opened = firstOfSameLength(openRuns(before), line);
  const head = opened?.[1][1] ?? 0;
  const opening = firstOfSameLength(openRuns(line.slice(head)), after);
  return [head, opening === undefined ? line.length : head + opening[0][0]];
}

/** Returns the first of `runs` that has a run of the same length in the other line, together with that run. */
function firstOfSameLength(
  runs: readonly CodeSpan[],
  other: string,
): readonly [run: CodeSpan, alike: CodeSpan] | undefined {
  if (runs.length === 0) return undefined;
  const byLength = new Map(
    runsIn(other)
      .map((run) => [lengthOf(run), run] as const)
      .reverse(),
  );
  for (const run of runs) {
    const alike = byLength.get(lengthOf(run));
    if (alike !== undefined) return [run, alike];
  }
  return undefined;
}

/** Returns the runs of backticks in a line that are not closed on the same line. */
function openRuns(line: string): readonly CodeSpan[] {
  return line.includes("`") ? readCode(line).open : [];
}

function codeSpans(line: string): readonly CodeSpan[] {
  return readCode(line).spans;
}

function readCode(line: string): { readonly spans: readonly CodeSpan[]; readonly open: readonly CodeSpan[] } {
  const runs = runsIn(line);
  const last = new Map(runs.map((run, at) => [lengthOf(run), at]));
  const spans: CodeSpan[] = [];
  const open: CodeSpan[] = [];
  for (let opening = 0; opening < runs.length; opening++) {
    const run = runs[opening] as CodeSpan;
    const ticks = lengthOf(run);
    // A run without a later run of the same length is plain text. Runs inside a span are skipped, so each is looked at once.
    if (last.get(ticks) === opening) {
      open.push(run);
      continue;
    }
    let closing = opening + 1;
    while (lengthOf(runs[closing] as CodeSpan) !== ticks) closing++;
    spans.push([run[0], (runs[closing] as CodeSpan)[1] - 1]);
    opening = closing;
  }
  return { spans, open };
}

/** Returns all runs of backticks in a line, in order. */
function runsIn(line: string): CodeSpan[] {
  const runs: CodeSpan[] = [];
  for (let at = line.indexOf("`"); at !== -1; ) {
    let end = at;
    while (line[end] === "`") end++;
    runs.push([at, end]);
    at = line.indexOf("`", end);
  }
  return runs;
}

function lengthOf([start, end]: CodeSpan): number {
  return end - start;
}
