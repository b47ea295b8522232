import { markdownName } from "../knowledge/markdown-name.ts";

/** What stands for its folder. */
const indexNames: ReadonlySet<string> = new Set(["index", "_index", "readme"]);
/** "01-install", "2.guides" and "2026-11-29-plans" are put in order so; "2.13" and "3d-models" are names. */
const orderBefore = /^(?:\d{4}-\d{2}-\d{2}-(?=.)|\d{1,4}[-._\s]\s*(?=\p{L}))/u;

/**
 * The steps of a page's address on its site, as generators make them of its file's path: without numbers and dates that put
 * files in order, without the mark of a collection's folder (Jekyll), in small letters, a folder's own page as its folder.
 * An address gives the same steps as the file, whichever of the two was written.
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

/** A path without the ending that a page's file, or the page itself, has. */
export function withoutEnding(path: string): string {
  const bare = path.replace(/\/+$/, "");
  return bare.includes(".") ? bare.replace(markdownName, "").replace(/\.html?$/i, "") : bare;
}
