import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { LibsqlDialect } from "./libsql-dialect.ts";
import type { RecordPlace } from "./open-record.ts";
import type { RecordDatabase } from "./tables.ts";

/** Milliseconds to get a connection, and until a query counts as failed. */
const connectTimeout = 5_000;
const queryTimeout = 10_000;
const connections = 8;
/** PostgreSQL's types of 64 bits, which `pg` would give as text; no time or count comes near 2^53. */
const int8 = 20;

export function openDatabase(place: RecordPlace): RecordDatabase {
  switch (place.kind) {
    case "embedded":
      mkdirSync(dirname(place.file), { recursive: true });
      return new Kysely({ dialect: new LibsqlDialect(place.file) });
    case "postgres":
      return new Kysely({ dialect: new PostgresDialect({ pool: openPool(place.url) }) });
  }
}

function openPool(url: string): pg.Pool {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (id, format) => (id === int8 ? Number : pg.types.getTypeParser(id, format)),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
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
