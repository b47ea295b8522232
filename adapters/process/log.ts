import { type DestinationStream, type Logger, pino } from "pino";
import { type Trouble, troubleOf } from "../../src/index.ts";

/**
 * Logs one JSON line an event: what happened, where, how long. No field holds a token, and message texts are logged at
 * `debug` alone.
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

/** Bytes of lines that wait at most while they cannot be written; more are dropped. */
const mostWaiting = 1_000_000;

/** Where a log goes, and why it cannot be written, while it cannot. */
export interface LogOutput {
  readonly destination: DestinationStream;
  readonly trouble: () => Trouble | undefined;
}

/** Writes to the standard output. While that cannot be written, as on a full disk, lines wait, and the process goes on. */
export function standardOutput(): LogOutput {
  const destination = pino.destination({ fd: process.stdout.fd, sync: true, maxLength: mostWaiting });
  let trouble: Trouble | undefined;
  // Pino's own listener ends the process at whatever is no broken pipe.
  destination.removeAllListeners("error");
  destination.on("error", (error) => {
    trouble ??= troubleOf(error);
  });
  destination.on("write", () => {
    trouble = undefined;
  });
  return { destination, trouble: () => trouble };
}

/** An error without what hangs on it, which may be a request with its token and texts. */
function toLine(error: unknown): { readonly reason: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { reason: String(error) };
  return { reason: error.message, ...(error.stack !== undefined && { stack: error.stack }) };
}

export type { Logger } from "pino";
