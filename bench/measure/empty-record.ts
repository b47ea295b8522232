import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Returns the path of a new, empty record, so that no run finds its questions answered by the run before. */
export function emptyRecord(): { readonly RECORD_FILE: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "footnote-record-"));
  return { RECORD_FILE: join(folder, "record.db"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
