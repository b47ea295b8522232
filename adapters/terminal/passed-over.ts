/** How many extensions of files that were passed over are named. */
const mostEndings = 6;

/** Returns a line with the commonest extensions of files that were passed over, and the number of files of each. */
export function passedOverLine(passedOver: ReadonlyMap<string, number>): string {
  const all = [...passedOver].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1));
  const count = all.reduce((sum, [, one]) => sum + one, 0);
  const named = all.slice(0, mostEndings).map(([ending, one]) => `${one} ${ending || "without one"}`);
  return `files of other endings, passed over: ${count} (${[...named, ...(all.length > mostEndings ? ["…"] : [])].join(", ")})`;
}
