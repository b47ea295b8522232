import { isFolderPage } from "../knowledge/folder-page.ts";
import { markdownName } from "../knowledge/markdown-name.ts";

/** Prefixes that only order files: "01-install", "2.guides", "2026-11-29-plans"; "2.13" and "3d-models" are names. */
const orderBefore = /^(?:\d{4}-\d{2}-\d{2}-(?=.)|\d{1,4}[-._\s]\s*(?=\p{L}))/u;

/**
 * Returns the steps of a page's address on its site, as generators derive them from the file's path: lower case, without
 * ordering numbers and dates, without the underscore of a collection's folder (Jekyll), with hyphens for blanks and other
 * underscores, and with a folder's own page as the folder. Applied to a page's address, it returns the same steps as for the file.
 */
export function routeOf(path: string): readonly string[] {
  const steps = path.toLowerCase().split("/");
  const last = withoutEnding(steps.pop() ?? "");
  if (!isFolderPage(last.replace(orderBefore, ""))) steps.push(last);
  return steps.map(nameOf).filter((step) => step !== "" && step !== "." && step !== "..");
}

function nameOf(step: string): string {
  const first = step.charCodeAt(0);
  if (first === underscore) return hyphenated(step.slice(1));
  return hyphenated(first >= zero && first <= nine ? step.replace(orderBefore, "") : step);
}

function hyphenated(step: string): string {
  return /[\s_]/.test(step) ? step.replace(/[\s_]+/g, "-") : step;
}

const underscore = "_".charCodeAt(0);
const zero = "0".charCodeAt(0);
const nine = "9".charCodeAt(0);

/** Returns a path without the extension of a Markdown or HTML file. */
export function withoutEnding(path: string): string {
  const bare = path.replace(/\/+$/, "");
  return bare.includes(".") ? bare.replace(markdownName, "").replace(/\.html?$/i, "") : bare;
}
