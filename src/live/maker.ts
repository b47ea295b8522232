import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** The code on which depends what stands in a snapshot. */
const folders = ["../knowledge/", "../search/", "./"];

/** Stands for the program's way to read and index, so that what another version made is never taken for its own. */
export function programMaker(): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const place = new URL(folder, import.meta.url);
    for (const name of readdirSync(place).sort()) hash.update(name).update(readFileSync(new URL(name, place)));
  }
  return hash.digest("base64url").slice(0, 12);
}
