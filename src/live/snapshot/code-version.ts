import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folders of code that determines what a snapshot contains. */
const folders = ["../../knowledge/", "../../search/", "../"];

/** Returns a hash of the code that reads and indexes, so that a snapshot of other code is never used. */
export function codeVersion(): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const place = fileURLToPath(new URL(folder, import.meta.url));
    const files = readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
    for (const file of files) hash.update(file.slice(place.length)).update(readFileSync(file));
  }
  return hash.digest("base64url").slice(0, 12);
}
