import { readFileSync } from "node:fs";
import type { Command } from "commander";
import * as v from "valibot";
import { InputError, shortReasonOf } from "../../src/index.ts";
import { readStandardInput } from "./standard-input.ts";

const schema = v.object({
  id: v.union([v.string(), v.number()]),
  question: v.string(),
  previous: v.optional(v.union([v.string(), v.array(v.string())]), []),
});

export interface BatchQuestion {
  readonly id: string | number;
  readonly question: string;
  /** The earlier questions of the thread, oldest first. */
  readonly earlier: readonly string[];
}

/**
 * Returns the words of a command that takes either words or a file of questions, as one text.
 * @param what the words are, for the error where there are neither or both
 */
export function wordsOf(
  words: readonly string[],
  { batch }: { readonly batch?: string },
  command: Command,
  what: string,
): string {
  const text = words.join(" ");
  const isBlank = text.trim() === "";
  if (isBlank && batch === undefined) command.error(`${what} is missing`);
  if (!isBlank && batch !== undefined) command.error(`${what} and --batch exclude each other`);
  return text;
}

/**
 * Reads questions, one JSON object a line.
 * @param file a path, or `-` for standard input
 * @throws InputError that names the line
 */
export function readBatch(file: string): BatchQuestion[] {
  const read = (value: unknown): BatchQuestion => {
    const { id, question, previous } = v.parse(schema, value);
    return { id, question, earlier: [previous].flat() };
  };
  return readJsonLines(file, read, '{"id": "1", "question": "..."}');
}

/**
 * Reads a file of JSON lines; blank lines are passed over.
 * @param example a line that `parse` accepts, for the error
 * @throws InputError that names the line
 */
export function readJsonLines<T>(file: string, parse: (value: unknown) => T, example: string): T[] {
  const name = file === "-" ? "standard input" : file;
  let text: string;
  try {
    text = file === "-" ? readStandardInput().toString("utf8") : readFileSync(file, "utf8");
  } catch (cause) {
    throw new InputError(`${name} cannot be read; name a file of JSON lines`, { cause });
  }
  // Editors on Windows put a byte order mark first.
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [parse(JSON.parse(line))];
    } catch (cause) {
      throw new InputError(`${name}:${index + 1}: not a question (${faultOf(cause)}); write ${example}`, { cause });
    }
  });
}

function faultOf(cause: unknown): string {
  if (!v.isValiError(cause)) return shortReasonOf(cause);
  const reasons = cause.issues.map((issue) => {
    const key = v.getDotPath(issue);
    if (key === null) return "a line is one JSON object";
    return issue.received === "undefined" ? `"${key}" is missing` : `"${key}" is ${issue.received}`;
  });
  return reasons.join(", ");
}
