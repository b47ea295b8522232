import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A record that nothing stands in yet, so that no run finds its questions answered by the one before. */
export function emptyRecord(): { readonly RECORD_FILE: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "footnote-record-"));
  return { RECORD_FILE: join(folder, "record.db"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
