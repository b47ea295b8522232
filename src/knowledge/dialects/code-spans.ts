/** Where code spans stand in a line, in their order: from their first tick to their last. */
type CodeSpan = readonly [start: number, end: number];

/**
 * Tells of places in a line whether they are in code. They are asked for from the first to the last, so that no span is
 * looked at for each of them.
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
 * What of a line is code that began on the line before, and what is code that ends on the next one: up to where, and from where.
 * Code over more lines than two is not known as such.
 */
export function codeAcross(before: string, line: string, after: string): readonly [head: number, tail: number] {
  const opened = firstAlike(openRuns(before), line);
  const head = opened?.[1][1] ?? 0;
  const opening = firstAlike(openRuns(line.slice(head)), after);
  return [head, opening === undefined ? line.length : head + opening[0][0]];
}

/** The first of some runs of ticks of which another line has one as long, and that one. */
function firstAlike(runs: readonly CodeSpan[], other: string): readonly [run: CodeSpan, alike: CodeSpan] | undefined {
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

/** The runs of ticks of a line that it does not close. */
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
    // What is closed nowhere is text; what is looked at on the way to its end is not looked at again.
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

/** The runs of ticks in a line. */
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
