/** What `doctor` found out about one thing. */
export interface Diagnosis {
  readonly subject: string;
  readonly isWell: boolean;
  readonly found: string;
  /** What to do about it, where it is not well. */
  readonly remedy?: string;
}

export function well(subject: string, found: string): Diagnosis {
  return { subject, isWell: true, found };
}

export function ill(subject: string, found: string, remedy: string): Diagnosis {
  return { subject, isWell: false, found, remedy };
}
