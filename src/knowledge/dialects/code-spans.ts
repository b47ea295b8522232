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

function codeSpans(line: string): CodeSpan[] {
  const runs: CodeSpan[] = [];
  const last = new Map<number, number>();
  for (let at = line.indexOf("`"); at !== -1; ) {
    let end = at;
    while (line[end] === "`") end++;
    last.set(end - at, runs.length);
    runs.push([at, end]);
    at = line.indexOf("`", end);
  }
  const spans: CodeSpan[] = [];
  for (let opening = 0; opening < runs.length; opening++) {
    const [start, end] = runs[opening] as CodeSpan;
    const ticks = end - start;
    // What is closed nowhere is text; what is looked at on the way to its end is not looked at again.
    if (last.get(ticks) === opening) continue;
    let closing = opening + 1;
    while (!hasLength(runs[closing] as CodeSpan, ticks)) closing++;
    spans.push([start, (runs[closing] as CodeSpan)[1] - 1]);
    opening = closing;
  }
  return spans;
}

function hasLength([start, end]: CodeSpan, length: number): boolean {
  return end - start === length;
}
