import { InvalidArgumentError } from "commander";

/**
 * Reads the value of an option.
 * @throws InvalidArgumentError that says what it must be
 */
export function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1 to 99999.");
  return Number(text);
}
