import { InvalidArgumentError } from "commander";

const day = 24 * 3_600_000;

/**
 * Reads a number of the command line.
 * @throws InvalidArgumentError that says what it must be
 */
export function toPositiveInteger(text: string): number {
  return toNumber(text, "a whole number");
}

/** The same of a number of days. */
export function toDays(text: string): number {
  return toNumber(text, "a number of days");
}

/** Takes one more value of an option that may be given several times; one that took several at once would take a question along. */
export function addValue(value: string, others: readonly string[] = []): string[] {
  return [...others, value];
}

/** The last days up to now, in milliseconds since 1970. */
export function lastDays(days: number): { readonly from: number; readonly to: number } {
  const to = Date.now() + 1;
  return { from: to - days * day, to };
}

function toNumber(text: string, kind: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError(`It must be ${kind} from 1 to 99999.`);
  return Number(text);
}
