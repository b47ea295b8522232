/** Something wrong with the knowledge, for its author to mend. */
export interface Fault {
  /** The file's path below the knowledge folder. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** What is wrong. */
  readonly problem: string;
  readonly remedy: string;
  /** Whether the file is answered from all the same. */
  readonly served: boolean;
  /** Whether nothing is lost by it: what could not be used was passed over. */
  readonly isWarning?: true;
  /** Whether the file is left out since it says that it is not to be read, or not at this time. */
  readonly isDraft?: true;
  /** Whether nobody sees the file but those who may see everything. */
  readonly isHidden?: true;
  /** Whether what is answered from is an earlier version of the file, from before the fault. */
  readonly isEarlier?: boolean;
}

/** One line, in the form that editors make clickable. */
export function faultLine(fault: Fault): string {
  const kind = fault.isWarning ? "warning: " : "";
  return `${fault.file}:${fault.line}: ${kind}${fault.problem}; ${fault.remedy}${consequence(fault)}`;
}

function consequence({ served, isEarlier, isHidden }: Fault): string {
  if (isHidden) return " (hidden from all but those who may see everything)";
  if (isEarlier) return " (its last good version is kept)";
  return served ? "" : " (file left out)";
}

/** Faults of the same kind, in the order in which the first of each was found. */
export function faultsByKind(faults: readonly Fault[]): readonly (readonly Fault[])[] {
  const kinds = new Map<string, Fault[]>();
  for (const fault of faults) {
    const { problem, isWarning = false, isHidden = false } = fault;
    // What is named in a problem does not make it another kind, but for what hides a page.
    const kind = isHidden ? faultLine(fault) : `${isWarning} ${problem.replace(/"[^"]*"|\([^()]*\)|\d+/g, "…")}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), fault]);
  }
  return [...kinds.values()];
}
