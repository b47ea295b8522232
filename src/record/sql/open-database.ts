import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { RecordPlace } from "../record-options.ts";
import { LibsqlDialect } from "./libsql-dialect.ts";
import type { RecordDatabase } from "./tables.ts";

/** Milliseconds that a write to a file waits for another process's lock. */
const patience = 2_000;
/** Milliseconds to get a connection to the server. */
const connectTimeout = 5_000;
/** Milliseconds after which a query counts as failed. */
const queryTimeout = 10_000;
const connections = 8;
const claimConnections = 4;
/** The id of PostgreSQL's type int8, which `pg` would return as text; no time or count stored here comes near 2^53. */
const int8 = 20;

export function openDatabase(place: RecordPlace): RecordDatabase {
  switch (place.kind) {
    case "embedded":
      mkdirSync(dirname(place.file), { recursive: true });
      // The file is created for its owner alone, since it holds what people typed; SQLite gives the files beside it the
      // same permissions. An existing file is not opened here: closing it would release the locks that SQLite holds on
      // it, since file locks belong to the whole process.
      if (!existsSync(place.file)) createPrivately(place.file);
      return new Kysely({ dialect: new LibsqlDialect(place.file, { patience, tidies: true }) });
    case "postgres":
      return overPool(openPool(place.url, { max: connections }));
  }
}

/**
 * Opens the database for claims alone, for which somebody waits: on connections of its own, so that no report delays
 * them. With a file, a locked database refuses at once. With a server, the connections stay open and no write to disk
 * is waited for: a server that crashes may forget the claims of its last second (see `synchronous_commit` in
 * PostgreSQL's manual).
 */
export function openClaimsDatabase(place: RecordPlace): RecordDatabase {
  switch (place.kind) {
    case "embedded":
      return new Kysely({ dialect: new LibsqlDialect(place.file, { patience: 0, tidies: false }) });
    case "postgres": {
      const pool = openPool(place.url, { max: claimConnections, idleTimeoutMillis: 0, keepAlive: true });
      pool.on("connect", (client) => void client.query("set synchronous_commit = off").catch(() => undefined));
      return overPool(pool);
    }
  }
}

/** Creates an empty file for its owner alone, unless another process creates it at the same moment. */
function createPrivately(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}

function overPool(pool: pg.Pool): RecordDatabase {
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

function openPool(url: string, options: Pick<pg.PoolConfig, "max" | "idleTimeoutMillis" | "keepAlive">): pg.Pool {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (id, format) => (id === int8 ? Number : pg.types.getTypeParser(id, format)),
  };
  const pool = new pg.Pool({
    connectionString: url,
    ...options,
    connectionTimeoutMillis: connectTimeout,
    query_timeout: queryTimeout,
    application_name: "footnote",
    types,
  });
  // A broken connection fails the query that uses it, and is replaced. An `error` event without a listener would end the
  // process: the pool listens only while a connection is not in use, so each connection gets a listener of its own.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}
