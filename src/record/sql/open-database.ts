import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { RecordPlace } from "../record-options.ts";
import { LibsqlDialect } from "./libsql-dialect.ts";
import type { RecordDatabase } from "./tables.ts";

/** Milliseconds that a write to a file waits for another process's. */
const patience = 2_000;
/** Milliseconds to get a connection, and until a query counts as failed. */
const connectTimeout = 5_000;
const queryTimeout = 10_000;
const connections = 8;
const claimConnections = 4;
/** PostgreSQL's types of 64 bits, which `pg` would give as text; no time or count comes near 2^53. */
const int8 = 20;

export function openDatabase(place: RecordPlace): RecordDatabase {
  switch (place.kind) {
    case "embedded":
      mkdirSync(dirname(place.file), { recursive: true });
      // It holds what people typed; what SQLite puts beside it gets the same permissions. One that is there is not opened here:
      // to close it again would take SQLite's locks off it, which are the whole process's.
      if (!existsSync(place.file)) createPrivately(place.file);
      return new Kysely({ dialect: new LibsqlDialect(place.file, { patience, tidies: true }) });
    case "postgres":
      return overPool(openPool(place.url, { max: connections }));
  }
}

/**
 * The same for claims alone, which somebody waits for: over connections of their own, so that no report stands before them.
 * In a file, one that is locked refuses at once. Of a server, they stay open, and no disk is waited for: one that crashes may
 * forget the claims of its last second; see `synchronous_commit` in PostgreSQL's manual.
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

/** Makes an empty file for its owner alone, unless another makes it at the same moment. */
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
  // A connection that breaks fails what uses it, and is replaced. Without listeners it would end the process too: the pool
  // has one while nobody uses it, and takes it off for as long as somebody does, between two queries as well.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}
