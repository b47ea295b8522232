import { decode } from "../html-text.ts";
import { withoutCodeMarks } from "./code-marks.ts";
import type { Fence } from "./open-fences.ts";

/** Returns a line of code without the marks that only steer a tool. */
export function codeLine(line: string, fence: Fence): string {
  if (isIncludeAlone(line) || (fence.isRust === true && /^\s*#(?: |$)/.test(line))) return "";
  return fence.isTerminal === true ? withoutColours(line) : withoutCodeMarks(line);
}

/** Whether a line of code only includes another file, or only keeps a tool from interpreting the lines that follow. */
function isIncludeAlone(line: string): boolean {
  return (
    line.includes("{") &&
    /^\s*(?:\{!>?\s?[^{}\n]{1,300}!\}|\{\{#(?:include|rustdoc_include|playground)\b[^{}\n]{0,300}\}\}|\{%-?\s*(?:end)?raw\s*-?%\})\s*$/.test(
      line,
    )
  );
}

function withoutColours(line: string): string {
  return decode(line.replace(/<\/?(?:font|span|b|u|i)(?:\s[^<>]{0,300})?>/g, ""));
}
