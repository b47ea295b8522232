/** What the `doctor` command found out about one subject. */
export interface Diagnosis {
  readonly subject: string;
  readonly isWell: boolean;
  readonly found: string;
  /** What to do about the fault, where there is one. */
  readonly remedy?: string;
}

export function well(subject: string, found: string): Diagnosis {
  return { subject, isWell: true, found };
}

export function ill(subject: string, found: string, remedy: string): Diagnosis {
  return { subject, isWell: false, found, remedy };
}
