import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import * as v from "valibot";
import { InputError } from "../../src/index.ts";

/** Settings by name. Unknown names are judged more strictly in the `.env` file than in the process's environment. */
export interface Environment {
  readonly values: Readonly<Record<string, string>>;
  /** The names that the `.env` file sets. */
  readonly inFile: ReadonlySet<string>;
  /** The numbers of the lines of the `.env` file that set nothing and are no comments. */
  readonly strayLines?: readonly number[];
}

/**
 * Reads the process's environment and the `.env` file of the working folder, if there is one. The process's environment takes
 * precedence; blank values count as missing.
 * @throws InputError when there is a `.env` that cannot be read
 */
export function readEnvironment(processEnv: NodeJS.ProcessEnv, file = ".env"): Environment {
  const text = readIfThere(file);
  const fromFile = parseEnv(text) as Record<string, string>;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...fromFile, ...processEnv })) {
    if (value !== undefined && value.trim() !== "") values[name] = value.trim();
  }
  return { values, inFile: new Set(Object.keys(fromFile)), strayLines: strayLines(text) };
}

function strayLines(text: string): number[] {
  // A value in quotes may have several lines.
  const joined = text.replace(
    /=[ \t]*(["'`])[^"'`]*\1/g,
    (value) => `=${value.replace(/[^\n]/g, "").replaceAll("\n", "\n#")}`,
  );
  const stray = joined
    .split(/\r?\n/)
    .map((line, at) => (/^\s*(?:#|$|(?:export\s+)?[\w.-]+\s*=)/.test(line) ? 0 : at + 1));
  return stray.filter((line) => line > 0);
}

/**
 * Reads some settings; faults in other settings do not matter.
 * @param more further faults that the caller found
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
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "";
    throw new InputError(`${file} cannot be read (${code}); it must be a file, with permission to read it`, {
      cause: error,
    });
  }
}
