/** Something wrong with the knowledge, which its author can correct. */
export interface Fault {
  /** The file's path below the knowledge folder. */
  readonly file: string;
  /** The line of the file, counted from 1. */
  readonly line: number;
  /** What is wrong. */
  readonly problem: string;
  readonly remedy: string;
  /** Whether the file is still answered from. */
  readonly served: boolean;
  /** Set if only the faulty part was ignored, and nothing else is lost. */
  readonly isWarning?: true;
  /** Set if the file is left out because it says that it is not to be published, or not at this time. */
  readonly isDraft?: true;
  /** Set if the file is hidden from all but those who may see everything. */
  readonly isHidden?: true;
  /** Set if an earlier version of the file, from before the fault, is answered from. */
  readonly isEarlier?: boolean;
}

/** Returns the fault on one line, as `file:line: …`, which editors make clickable. */
export function faultLine(fault: Fault): string {
  const kind = fault.isWarning ? "warning: " : "";
  return `${fault.file}:${fault.line}: ${kind}${fault.problem}; ${fault.remedy}${consequence(fault)}`;
}

function consequence({ served, isEarlier, isHidden }: Fault): string {
  if (isHidden) return " (hidden from all but those who may see everything)";
  if (isEarlier) return " (its last good version is kept)";
  return served ? "" : " (file left out)";
}

/** Groups faults of the same kind, in the order in which the first of each kind was found. */
export function faultsByKind(faults: readonly Fault[]): readonly (readonly Fault[])[] {
  const kinds = new Map<string, Fault[]>();
  for (const fault of faults) {
    const { problem, isWarning = false, isHidden = false } = fault;
    // Names and numbers in a problem do not make another kind, except for faults that hide a page.
    const kind = isHidden ? faultLine(fault) : `${isWarning} ${problem.replace(/"[^"]*"|\([^()]*\)|\d+/g, "…")}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), fault]);
  }
  return [...kinds.values()];
}
