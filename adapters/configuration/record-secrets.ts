import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { InputError } from "../../src/index.ts";
import type { RecordConfig } from "./config.ts";

/**
 * The secrets that encrypt a record: those of the configuration, or else one that lies beside the file, readable for its
 * owner alone, and is made where there is none.
 * @throws InputError when the key cannot be read or made
 */
export function recordSecrets({ place, secrets }: RecordConfig): readonly string[] {
  if (secrets.length > 0 || place.kind === "postgres") return secrets;
  const file = `${place.file}.key`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw unusable(file, cause);
  }
  try {
    return [readFileSync(file, "utf8").trim()];
  } catch (cause) {
    throw unusable(file, cause);
  }
}

function unusable(file: string, cause: unknown): InputError {
  const message = `the record's key ${file} can be neither read nor made; set RECORD_FILE to where files may be written`;
  return new InputError(message, { cause });
}
