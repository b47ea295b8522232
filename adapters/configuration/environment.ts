import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import * as v from "valibot";
import { InputError } from "../../src/index.ts";

/** Settings by name, as they were given; where they were given tells how strictly unknown names are judged. */
export interface Environment {
  readonly values: Readonly<Record<string, string>>;
  /** The names that the `.env` file sets. */
  readonly inFile: ReadonlySet<string>;
}

/** The process's environment, and under it the `.env` file of the working folder if there is one. */
export function readEnvironment(processEnv: NodeJS.ProcessEnv, file = ".env"): Environment {
  const fromFile = parseEnv(readIfThere(file)) as Record<string, string>;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...fromFile, ...processEnv })) {
    if (value !== undefined && value.trim() !== "") values[name] = value.trim();
  }
  return { values, inFile: new Set(Object.keys(fromFile)) };
}

/**
 * Reads some settings, whatever the state of the rest.
 * @param more what else is wrong
 * @throws InputError that names every fault at once
 */
export function readSettings<const Entries extends v.ObjectEntries>(
  { values }: Environment,
  entries: Entries,
  more: readonly string[] = [],
): v.InferOutput<v.ObjectSchema<Entries, undefined>> {
  const read = v.safeParse(v.object(entries), values);
  const issues = (read.issues ?? []).map(({ path, message }) => `${String(path?.[0]?.key)} ${message}`);
  const faults = new Set([...issues, ...more]);
  if (read.success && faults.size === 0) return read.output;
  throw new InputError(`the configuration is faulty: ${[...faults].join("; ")}; see .env.example`);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
