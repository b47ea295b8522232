import { reasonOf } from "../../reason.ts";

/** SQLite's error codes for a refused value. Its other codes are about the file or about another process's lock. */
const sqliteRefusal = /^SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG|RANGE)/;
/**
 * PostgreSQL's error codes for a refused value: classes 22 "data exception", 23 "integrity constraint violation", 54
 * "program limit exceeded".
 */
const postgresRefusal = /^(?:22|23|54)[0-9A-Z]{3}$/;
/** Node's error codes for a refused argument. */
const nodeRefusal = /^ERR_(?:INVALID|OUT_OF_RANGE|CRYPTO|OSSL)/;
/** The messages of `pg`'s own errors for a server that does not answer; these errors have no code. */
const noAnswer =
  /^(?:Query read timeout|timeout exceeded when trying to connect|timeout expired|Connection terminated|Client (?:has encountered a connection error|was closed))/;

/**
 * Whether a failed write may succeed later unchanged: another process holds a lock, the disk is full, a server is away.
 * The statements are always the same; only their values differ. So each error code of a database, or of the connection
 * to it, counts as passing, except those for a refused value: with an unknown code, a write is not lost but waits, for
 * as long as `WriteQueue` allows. An error without a code comes from the program itself and would occur again, so it
 * must not block the writes behind it.
 */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return ![sqliteRefusal, postgresRefusal, nodeRefusal].some((refusal) => refusal.test(code));
  return error instanceof Error && noAnswer.test(error.message);
}

/** Whether another process or connection holds the lock of the file. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error) ?? "");
}

/** Returns an error that can be sent to another thread, which receives only the message and the cause of an error. */
export function sendable(error: unknown): Error {
  // When several connection attempts fail, Node puts the reasons into `errors` and leaves the message empty.
  const reasons: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const message = reasons.map(reasonOf).join("; ");
  const stack = error instanceof Error ? error.stack : undefined;
  return new Error(message, { cause: { code: codeOf(error), stack } });
}

/** Returns an error's code, which for an error from another thread is in its cause (see `sendable`). */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const holder of [error, error.cause]) {
    if (typeof holder === "object" && holder !== null && "code" in holder && typeof holder.code === "string") {
      return holder.code;
    }
  }
  return undefined;
}
