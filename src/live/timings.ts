/** Delays between changes in the folder and reading it, in milliseconds. */
export interface LiveTimings {
  /** How long the folder must be quiet before it is read. */
  readonly quiet: number;
  /** The longest that reading is put off while changes go on. */
  readonly longest: number;
  /** The interval of reading the folder without any event, since not every file system reports changes. */
  readonly poll: number;
  /** The interval of looking for a folder that is missing. */
  readonly missing: number;
}

export const shippedLiveTimings: LiveTimings = { quiet: 300, longest: 5_000, poll: 60_000, missing: 1_000 };
