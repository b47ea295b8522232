import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package, in which the code lies as source or as built. */
export const packageFolder = folderAround(dirname(fileURLToPath(import.meta.url)));

function folderAround(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : folderAround(dirname(folder));
}
