import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { isPassing, sendable } from "../../src/record/sql/failures.ts";

/** Creates an error like those of a database, of Node or of the program itself. */
function failure(message: string, code?: string): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}

function throughThread(error: Error): unknown {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(sendable(error));
  const received: { readonly message: unknown } | undefined = receiveMessageOnPort(port2);
  port1.close();
  return received?.message;
}

describe("a write that failed", () => {
  const rows: readonly { readonly why: string; readonly error: Error; readonly passing: boolean }[] = [
    { why: "another process writes", error: failure("database is locked", "SQLITE_BUSY"), passing: true },
    { why: "the disk is full", error: failure("database or disk is full", "SQLITE_FULL"), passing: true },
    { why: "a code without a name", error: failure("busy", "UNKNOWN_SQLITE_ERROR_773"), passing: true },
    { why: "the server's lock_timeout", error: failure("canceling statement", "55P03"), passing: true },
    { why: "the server's statement_timeout", error: failure("canceling statement", "57014"), passing: true },
    { why: "a serialization failure", error: failure("could not serialize access", "40001"), passing: true },
    { why: "a deadlock", error: failure("deadlock detected", "40P01"), passing: true },
    { why: "too many connections", error: failure("sorry, too many clients already", "53300"), passing: true },
    { why: "the server shuts down", error: failure("terminating connection", "57P01"), passing: true },
    { why: "a standby after a failover", error: failure("read-only transaction", "25006"), passing: true },
    { why: "no server at this port", error: failure("connect ECONNREFUSED", "ECONNREFUSED"), passing: true },
    { why: "pg's query_timeout", error: failure("Query read timeout"), passing: true },
    { why: "pg's connection breaks", error: failure("Connection terminated unexpectedly"), passing: true },
    { why: "a column without a value", error: failure("NOT NULL", "SQLITE_CONSTRAINT_NOTNULL"), passing: false },
    { why: "a value that is too long", error: failure("string or blob too big", "SQLITE_TOOBIG"), passing: false },
    { why: "the same in PostgreSQL", error: failure("null value in column", "23502"), passing: false },
    { why: "a text that it cannot hold", error: failure("invalid byte sequence", "22021"), passing: false },
    { why: "an index that it is too long for", error: failure("index row size", "54000"), passing: false },
    { why: "what cannot be encrypted", error: failure("bad argument", "ERR_INVALID_ARG_TYPE"), passing: false },
    { why: "what no database can be given", error: new TypeError("not a string"), passing: false },
  ];
  test.each(rows)("$why: waits $passing, in this thread and from another", ({ error, passing }) => {
    expect(isPassing(error)).toBe(passing);
    expect(isPassing(throughThread(error))).toBe(passing);
  });

  test("waits where no address of a server can be reached", () => {
    const refused = failure("connect ECONNREFUSED ::1", "ECONNREFUSED");
    const error = Object.assign(new AggregateError([refused, refused]), { code: "ECONNREFUSED" });
    expect(isPassing(throughThread(error))).toBe(true);
  });
});
