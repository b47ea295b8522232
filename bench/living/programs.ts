import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, seen from the sources and from `dist`. */
const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/dist[\\/]$/, "");

/** The path of a built program of `adapters`, such as `terminal/ask`. */
export function programPath(name: string): string {
  return join(root, "dist", "adapters", `${name}.js`);
}
