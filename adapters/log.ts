import { type DestinationStream, type Logger, pino } from "pino";

/**
 * Logs one JSON line an event: what happened, where, how long. No field holds a token, and message texts are logged at
 * `debug` alone.
 */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "event" };
  return destination === undefined ? pino(options) : pino(options, destination);
}

export type { Logger } from "pino";
