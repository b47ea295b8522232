import { withoutInlineMarks } from "./without-inline-marks.ts";

/**
 * Returns a container's title as a strong line that ends with a colon: set off from the text below, and quoted with its first
 * sentence.
 */
export function titleLine(indent: string, title: string): string {
  const words = withoutInlineMarks(title)
    .replaceAll("*", "")
    .trim()
    .replace(/(?<!\s)\s*:$/, "");
  return words === "" ? "" : `${indent}**${words}${/[.!?]$/.test(words) ? "" : ":"}**`;
}
