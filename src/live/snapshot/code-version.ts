import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The code on which depends what stands in a snapshot. */
const folders = ["../../knowledge/", "../../search/", "../"];

/** Stands for the program's way to read and index, so that what another version made is never taken for its own. */
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
