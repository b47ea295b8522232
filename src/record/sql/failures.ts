/** What SQLite says of a value that it does not take; all else it says of the file, or of somebody else's lock. */
const sqliteRefusal = /^SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG|RANGE)/;
/** The same of PostgreSQL: classes 22 "data exception", 23 "integrity constraint violation", 54 "program limit exceeded". */
const postgresRefusal = /^(?:22|23|54)[0-9A-Z]{3}$/;
/** What Node says of a value that a function does not take. */
const nodeRefusal = /^ERR_(?:INVALID|OUT_OF_RANGE|CRYPTO|OSSL)/;
/** What `pg` says by itself of a server that does not answer; these errors have no code. */
const noAnswer =
  /^(?:Query read timeout|timeout exceeded when trying to connect|timeout expired|Connection terminated|Client (?:has encountered a connection error|was closed))/;

/**
 * Whether a write that failed so may be written later as it is: another holds a lock, a disk is full, a server is away.
 *
 * The statements are always the same, and only what they are given differs. So whatever a database, or the way to it, says
 * with a code counts as passing, but for what it says of a value: a code that nobody thought of rather makes a write wait, for
 * as long as `WriteQueue` lets it, than lose it. An error without a code comes from the program itself, which fails again next
 * time, so that it must not hold up all that waits behind it.
 */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return ![sqliteRefusal, postgresRefusal, nodeRefusal].some((refusal) => refusal.test(code));
  return error instanceof Error && noAnswer.test(error.message);
}

/** Whether another holds the lock of a file. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error) ?? "");
}

/** An error as it may go to another thread: that takes the message and the cause, and nothing else of its own. */
export function sendable(error: unknown): Error {
  // Of several attempts Node tells only the reasons.
  const reasons: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const message = reasons.map((reason) => (reason instanceof Error ? reason.message : String(reason))).join("; ");
  const stack = error instanceof Error ? error.stack : undefined;
  return new Error(message, { cause: { code: codeOf(error), stack } });
}

/** The code of a database, or of Node, here or from another thread. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const holder of [error, error.cause]) {
    if (typeof holder === "object" && holder !== null && "code" in holder && typeof holder.code === "string") {
      return holder.code;
    }
  }
  return undefined;
}
