import { withoutInlineMarks } from "./without-inline-marks.ts";

/** A title is told apart from the text that it introduces, and quoted with the first sentence of it. */
export function introduced(indent: string, title: string): string {
  const words = withoutInlineMarks(title)
    .replaceAll("*", "")
    .trim()
    .replace(/(?<!\s)\s*:$/, "");
  return words === "" ? "" : `${indent}**${words}${/[.!?]$/.test(words) ? "" : ":"}**`;
}
