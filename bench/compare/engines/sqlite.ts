import { join } from "node:path";
import type { Engine, Searcher } from "../engine.ts";
import { askedAudience, type Item } from "../item.ts";
import { peer } from "../peers.ts";
import { meaningfulWords } from "./words.ts";

interface Statement {
  run(...values: readonly unknown[]): unknown;
  get(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): unknown;
}

interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  transaction(work: () => void): () => void;
}

type DatabaseClass = new (file: string) => Database;

/** The text itself is not stored, only its index; `porter` is SQLite's stemmer. */
const schema = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  create table section (number integer primary key, id text not null unique, audience text not null);
  create virtual table words using fts5 (
    title, heading, body, content = '', contentless_delete = 1, tokenize = 'porter unicode61'
  );`;

export const engine: Engine = {
  package: "libsql",
  onDisk: true,
  build(items, folder) {
    const database = new (peer<DatabaseClass>("libsql"))(join(folder, "index.db"));
    database.exec(schema);
    const addSection = database.prepare("insert into section values (?, ?, ?)");
    const addWords = database.prepare("insert into words (rowid, title, heading, body) values (?, ?, ?, ?)");
    database.transaction(() => {
      for (const [number, { id, audience, title, heading, body }] of items.entries()) {
        addSection.run(number, id, audience);
        addWords.run(number, title, heading, body);
      }
    })();
    return searcher(database);
  },
  open: (folder) => searcher(new (peer<DatabaseClass>("libsql"))(join(folder, "index.db"))),
};

function searcher(database: Database): Searcher {
  const select = database.prepare(`
    select id from words join section on number = words.rowid
    where words match ? and audience = ? order by bm25(words) limit ?`);
  const numberOf = database.prepare("select number from section where id = ?");
  const replace = database.prepare("insert or replace into words (rowid, title, heading, body) values (?, ?, ?, ?)");
  return {
    search(query, limit) {
      const match = meaningfulWords(query)
        .map((word) => `"${word}"`)
        .join(" OR ");
      if (match === "") return [];
      return (select.all(match, askedAudience, limit) as { id: string }[]).map(({ id }) => id);
    },
    update({ id, title, heading, body }: Item) {
      const { number } = numberOf.get(id) as { number: number };
      replace.run(number, title, heading, body);
    },
    save: () => database.exec("pragma wal_checkpoint(truncate)"),
  };
}
