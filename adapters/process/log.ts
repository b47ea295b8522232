import { type DestinationStream, type Logger, pino } from "pino";
import { type Trouble, troubleOf } from "../../src/index.ts";

/**
 * Opens a log that writes one JSON line for each event: what happened, where, how long. No field holds a token, and texts of
 * messages are logged only at level `debug`.
 */
export function openLog(level: string, destination: DestinationStream = standardOutput().destination): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: "event",
    serializers: { err: toLine },
  };
  return pino(options, destination);
}

/** Most bytes of lines that wait while the output cannot be written; further lines are dropped. */
const mostWaiting = 1_000_000;

/** Where a log is written, and why it cannot be written at the moment. */
export interface LogOutput {
  readonly destination: DestinationStream;
  readonly trouble: () => Trouble | undefined;
}

/** Writes to the standard output. While that fails, as on a full disk, lines wait, and the process goes on. */
export function standardOutput(): LogOutput {
  const destination = pino.destination({ fd: process.stdout.fd, sync: true, maxLength: mostWaiting });
  let trouble: Trouble | undefined;
  // Pino's own listener ends the process on every error other than a broken pipe.
  destination.removeAllListeners("error");
  destination.on("error", (error) => {
    trouble ??= troubleOf(error);
  });
  destination.on("write", () => {
    trouble = undefined;
  });
  return { destination, trouble: () => trouble };
}

/** Reduces an error to its message and stack, since its other properties may hold a request with its token and texts. */
function toLine(error: unknown): { readonly reason: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { reason: String(error) };
  return { reason: error.message, ...(error.stack !== undefined && { stack: error.stack }) };
}

export type { Logger } from "pino";
