import { type DestinationStream, type Logger, pino } from "pino";

/**
 * Logs one JSON line an event: what happened, where, how long. No field holds a token, and message texts are logged at
 * `debug` alone.
 */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: "event",
    serializers: { err: toLine },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** An error without what hangs on it, which may be a request with its token and texts. */
function toLine(error: unknown): { readonly reason: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { reason: String(error) };
  return { reason: error.message, ...(error.stack !== undefined && { stack: error.stack }) };
}

export type { Logger } from "pino";
