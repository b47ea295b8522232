import { SqliteAdapter, SqliteDialect, type SqliteStatement } from "kysely";
import Database from "libsql";
import { LRUCache } from "lru-cache";

interface LibsqlOptions {
  /** Milliseconds that a write waits for another connection's lock. */
  readonly patience: number;
  /**
   * Whether a commit may also run a checkpoint, which moves the write-ahead log into the file and at times takes long.
   */
  readonly tidies: boolean;
}

/** The most prepared statements that are cached for a connection. */
const statementsKept = 100;

/**
 * SQLite for use by several processes at once. A transaction takes the write lock when it begins, since one that asks
 * for the lock later is refused without waiting. Schema changes are part of their transaction.
 */
export class LibsqlDialect extends SqliteDialect {
  constructor(file: string, options: LibsqlOptions) {
    super({ database: async () => open(file, options) });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function open(file: string, { patience, tidies }: LibsqlOptions) {
  const database = new Database(file, { timeout: patience });
  // With these settings a commit survives a crash of the process; only a power cut may lose the latest commits.
  database.exec("pragma journal_mode = wal; pragma synchronous = normal");
  if (!tidies) database.exec("pragma wal_autocheckpoint = 0");
  const statements = new LRUCache<string, SqliteStatement>({ max: statementsKept });
  return {
    close: () => void database.close(),
    prepare(sql: string): SqliteStatement {
      const text = statementFor(sql, database.inTransaction);
      const known = statements.get(text);
      if (known !== undefined) return known;
      const made = database.prepare(text);
      // Statements that change the schema are not cached.
      if (/^(?:select|insert|update|delete|begin|commit|rollback)\b/i.test(text)) statements.set(text, made);
      return made;
    },
  };
}

/**
 * Returns the statement to run in place of Kysely's. A rollback that SQLite has already done becomes a no-op: its
 * failure would hide the error that caused the rollback, such as a full disk.
 */
function statementFor(sql: string, isInTransaction: boolean): string {
  if (sql === "begin") return "begin immediate";
  return sql === "rollback" && !isInTransaction ? "select 1 where false" : sql;
}
