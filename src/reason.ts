/** Returns what an error says, in full. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Returns the first line of what an error says; libraries add lines with an excerpt of what they read. */
export function shortReasonOf(error: unknown): string {
  return reasonOf(error).split("\n", 1)[0] ?? "";
}
