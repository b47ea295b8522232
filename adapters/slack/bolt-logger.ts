import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "../process/log.ts";

const levels: Readonly<Record<string, LogLevel>> = {
  trace: LogLevel.DEBUG,
  debug: LogLevel.DEBUG,
  info: LogLevel.INFO,
  warn: LogLevel.WARN,
};

/** Matches anything that looks like a Slack token. */
const tokens = /\bx(?:ox[a-z]|app)-[\w-]+/g;

/**
 * Returns a logger that passes Bolt's log to the bot's own, with tokens masked. Bolt's `info` becomes `debug`, since it
 * contains what people write.
 */
export function boltLogger(log: Logger): BoltLogger {
  const write =
    (level: "debug" | "warn" | "error") =>
    (...message: unknown[]): void => {
      log[level]({ platform: "slack", said: message.map(String).join(" ").replace(tokens, "x…") }, "bolt");
    };
  return {
    debug: write("debug"),
    info: write("debug"),
    warn: write("warn"),
    error: write("error"),
    setLevel: () => undefined,
    getLevel: () => levels[log.level] ?? LogLevel.ERROR,
    setName: () => undefined,
  };
}
