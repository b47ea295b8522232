import { SqliteAdapter, SqliteDialect, type SqliteStatement } from "kysely";
import Database from "libsql";
import { LRUCache } from "lru-cache";

interface LibsqlOptions {
  /** Milliseconds that a write waits for another connection's. */
  readonly patience: number;
  /** Whether a commit may also move what was written from the log into the file, which takes long now and then. */
  readonly tidies: boolean;
}

const statementsKept = 100;

/**
 * SQLite as several processes may use it at once: a transaction takes the lock for writing when it begins, since one that
 * asks later is refused without waiting; changes of the schema are part of their transaction.
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
  // A commit survives the end of the process, and only a power cut may cost the last of them.
  database.exec("pragma journal_mode = wal; pragma synchronous = normal");
  if (!tidies) database.exec("pragma wal_autocheckpoint = 0");
  const statements = new LRUCache<string, SqliteStatement>({ max: statementsKept });
  return {
    close: () => void database.close(),
    prepare(sql: string): SqliteStatement {
      const text = textOf(sql, database.inTransaction);
      const known = statements.get(text);
      if (known !== undefined) return known;
      const made = database.prepare(text);
      // The statement of a changing schema would be stale the next time.
      if (/^(?:select|insert|update|delete|begin|commit|rollback)\b/i.test(text)) statements.set(text, made);
      return made;
    },
  };
}

/** What is run for a statement; nothing for a rollback that SQLite has done itself, which would hide what for: a full disk. */
function textOf(sql: string, isInTransaction: boolean): string {
  if (sql === "begin") return "begin immediate";
  return sql === "rollback" && !isInTransaction ? "select 1 where false" : sql;
}
