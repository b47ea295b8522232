/** Prints figures as JSON, rounded to two decimals; the exit status is 1 where they are not within their bar. */
export function reportFigures(figures: object, isWithin: boolean): void {
  process.stdout.write(`${JSON.stringify({ ...figures, isWithin }, rounded, 2)}\n`);
  if (!isWithin) process.exitCode = 1;
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(2)) : value;
}
