import { InvalidArgumentError } from "commander";

const day = 24 * 3_600_000;

/** The last days up to now, in milliseconds since 1970. */
export function lastDays(days: number): { readonly from: number; readonly to: number } {
  const to = Date.now() + 1;
  return { from: to - days * day, to };
}

/** Reads a number of days of the command line. */
export function toDays(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("It must be a number of days from 1 to 99999.");
  return Number(text);
}
