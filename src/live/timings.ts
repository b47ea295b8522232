/** Milliseconds between what happens to the files and what is made of it. */
export interface LiveTimings {
  /** The folder is looked into when nothing has happened for so long, */
  readonly quiet: number;
  /** or when it has not been for so long although things go on happening, */
  readonly longest: number;
  /** and at any rate this often, since not every file system tells of changes. */
  readonly poll: number;
  /** While there is no folder, this often. */
  readonly missing: number;
}

export const shippedLiveTimings: LiveTimings = { quiet: 300, longest: 5_000, poll: 60_000, missing: 1_000 };
