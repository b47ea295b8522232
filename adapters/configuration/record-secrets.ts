import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { InputError } from "../../src/index.ts";
import type { RecordConfig } from "./config.ts";

/**
 * Returns the secrets that encrypt a record: those of the configuration, or else the one in a file beside the record, which
 * only its owner can read and which is made if it is missing.
 * @throws InputError when the key cannot be read or made
 */
export function recordSecrets({ place, secrets }: RecordConfig): readonly string[] {
  if (secrets.length > 0 || place.kind === "postgres") return secrets;
  const file = `${place.file}.key`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) makeKey(file);
    const key = readFileSync(file, "utf8").trim();
    if (key !== "") return [key];
  } catch (cause) {
    throw unusable(file, cause);
  }
  throw new InputError(`the record's key ${file} is empty; restore it, or remove it beside a record that is new`);
}

/**
 * Makes the file of the key, whole or not at all, even on a full disk. If another process makes the file at the same moment,
 * that one stays.
 */
function makeKey(file: string): void {
  const made = `${file}.${process.pid}`;
  try {
    writeFileSync(made, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
    linkSync(made, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(made, { force: true });
  }
}

function unusable(file: string, cause: unknown): InputError {
  const message = `the record's key ${file} can be neither read nor made; set RECORD_FILE to where files may be written`;
  return new InputError(message, { cause });
}
