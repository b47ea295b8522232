import { markdownName } from "../knowledge/markdown-name.ts";

/** File names of a folder's own page. */
const indexNames: ReadonlySet<string> = new Set(["index", "_index", "readme"]);
/** Prefixes that only order files: "01-install", "2.guides", "2026-11-29-plans"; "2.13" and "3d-models" are names. */
const orderBefore = /^(?:\d{4}-\d{2}-\d{2}-(?=.)|\d{1,4}[-._\s]\s*(?=\p{L}))/u;

/**
 * Returns the steps of a page's address on its site, as generators derive them from the file's path: lower case, without
 * ordering numbers and dates, without the underscore of a collection's folder (Jekyll), and with a folder's own page as the
 * folder. Applied to a page's address, it returns the same steps as for the file.
 */
export function routeOf(path: string): readonly string[] {
  const steps = path.toLowerCase().split("/");
  const last = withoutEnding(steps.pop() ?? "");
  if (!indexNames.has(last.replace(orderBefore, ""))) steps.push(last);
  return steps.map(nameOf).filter((step) => step !== "" && step !== "." && step !== "..");
}

function nameOf(step: string): string {
  const first = step.charCodeAt(0);
  if (first === underscore) return step.slice(1);
  return first >= zero && first <= nine ? step.replace(orderBefore, "") : step;
}

const underscore = "_".charCodeAt(0);
const zero = "0".charCodeAt(0);
const nine = "9".charCodeAt(0);

/** Returns a path without the extension of a Markdown or HTML file. */
export function withoutEnding(path: string): string {
  const bare = path.replace(/\/+$/, "");
  return bare.includes(".") ? bare.replace(markdownName, "").replace(/\.html?$/i, "") : bare;
}
