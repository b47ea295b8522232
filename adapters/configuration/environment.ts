import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";

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

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
