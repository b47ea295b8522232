/** Milliseconds between what happens to the files and what is made of it. */
export interface LiveTimings {
  /** How long nothing must have happened in the folder before it is read. */
  readonly quiet: number;
  /** How long reading may be put off while things go on happening. */
  readonly longest: number;
  /** How often the folder is read though nothing was heard of it, since not every file system tells of changes. */
  readonly poll: number;
  /** How often a folder that is missing is looked for. */
  readonly missing: number;
}

export const shippedLiveTimings: LiveTimings = { quiet: 300, longest: 5_000, poll: 60_000, missing: 1_000 };
