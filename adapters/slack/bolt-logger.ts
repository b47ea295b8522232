import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "../process/log.ts";

const levels: Readonly<Record<string, LogLevel>> = {
  trace: LogLevel.DEBUG,
  debug: LogLevel.DEBUG,
  info: LogLevel.INFO,
  warn: LogLevel.WARN,
};

/** What looks like a token, wherever it stands. */
const tokens = /\bx(?:ox[a-z]|app)-[\w-]+/g;

/** Bolt's own log, through ours. Its news goes to `debug`, since it holds what people write. */
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
