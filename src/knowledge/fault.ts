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
  /** Whether what is answered from is an earlier version of the file, from before the fault. */
  readonly isEarlier?: boolean;
}

/** One line, in the form that editors make clickable. */
export function faultLine(fault: Fault): string {
  const consequence = fault.isEarlier ? " (its last good version is kept)" : fault.served ? "" : " (file left out)";
  return `${fault.file}:${fault.line}: ${fault.problem}; ${fault.remedy}${consequence}`;
}
