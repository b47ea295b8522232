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
