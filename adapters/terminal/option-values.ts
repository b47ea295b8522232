import { InvalidArgumentError } from "commander";

const day = 24 * 3_600_000;

/**
 * Parses a number of the command line.
 * @throws InvalidArgumentError that says what it must be
 */
export function toPositiveInteger(text: string): number {
  return toNumber(text, "a whole number");
}

/** Parses a number of days of the command line; throws as `toPositiveInteger` does. */
export function toDays(text: string): number {
  return toNumber(text, "a number of days");
}

/**
 * Adds a value of an option that may be given several times. An option that took several values at once would also take the
 * words of the question.
 */
export function addValue(value: string, others: readonly string[] = []): string[] {
  return [...others, value];
}

/** Returns the period of the last days up to now, in milliseconds since 1970. */
export function lastDays(days: number): { readonly from: number; readonly to: number } {
  const to = Date.now() + 1;
  return { from: to - days * day, to };
}

function toNumber(text: string, kind: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError(`It must be ${kind} from 1 to 99999.`);
  return Number(text);
}
