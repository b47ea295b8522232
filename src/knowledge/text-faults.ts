import type { Token } from "marked";
import type { Fault } from "./fault.ts";
import { newlines } from "./newlines.ts";

type TextFault = Omit<Fault, "file">;

/**
 * Returns warnings of what went wrong in the text of a page: unresolved conflicts of Git, and a code fence that is never
 * closed.
 * @param tokens the block tokens of the page
 * @param firstLine the line of the file, counted from 1, on which the first token begins
 */
export function textFaults(tokens: readonly Token[], firstLine: number): TextFault[] {
  const faults: TextFault[] = [];
  let conflict: number | undefined;
  let line = firstLine;
  for (const token of tokens) {
    if (token.type === "code") {
      if (isOpenFence(token.raw)) {
        faults.push(warning(line, "the code fence is never closed", "close it with a line of the same marks"));
      }
    } else if (conflict !== undefined || token.raw.includes("<<<<<<< ")) {
      for (const [at, text] of token.raw.split("\n").entries()) {
        if (/^<{7} \S/.test(text)) conflict = line + at;
        else if (conflict !== undefined && /^>{7} \S/.test(text)) {
          const remedy = "keep one side, and remove the lines of marks";
          faults.push(warning(conflict, "the text holds both sides of a conflict of Git", remedy));
          conflict = undefined;
        }
      }
    }
    line += newlines(token.raw);
  }
  return faults;
}

function isOpenFence(raw: string): boolean {
  const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(raw) ?? [];
  if (mark === undefined) return false;
  const lines = raw.trimEnd().split("\n");
  const last = (lines.at(-1) ?? "").trim();
  return lines.length === 1 || !(last.startsWith(mark) && last === (mark[0] as string).repeat(last.length));
}

function warning(line: number, problem: string, remedy: string): TextFault {
  return { line, problem, remedy, served: true, isWarning: true };
}
