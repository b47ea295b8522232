import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, whether this file runs from the sources or from `dist`. */
const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/dist[\\/]$/, "");

/** Returns the path of a built program of `adapters`, such as `terminal/ask`. */
export function programPath(name: string): string {
  return join(root, "dist", "adapters", `${name}.js`);
}
