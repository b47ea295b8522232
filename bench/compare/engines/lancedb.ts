import { join } from "node:path";
import type { Engine, Searcher } from "../engine.ts";
import { askedAudience, type Item } from "../item.ts";
import { peer } from "../peers.ts";

interface Query {
  where(condition: string): Query;
  select(columns: readonly string[]): Query;
  limit(count: number): Query;
  toArray(): Promise<readonly { readonly id: string }[]>;
}

interface Table {
  createIndex(column: string, options: { config: unknown }): Promise<void>;
  search(query: string, type: "fts"): Query;
  mergeInsert(column: string): {
    whenMatchedUpdateAll(): { execute(rows: readonly Row[]): Promise<unknown> };
  };
}

interface Connection {
  createTable(name: string, rows: readonly Row[]): Promise<Table>;
  openTable(name: string): Promise<Table>;
}

interface LanceDb {
  connect(folder: string): Promise<Connection>;
  readonly Index: { fts(options: Record<string, unknown>): unknown };
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly audience: string;
  readonly text: string;
}

const name = "sections";

/** Full-text search alone: with stems, without stop words and positions, over one column with all text of a section. */
export const engine: Engine = {
  package: "@lancedb/lancedb",
  onDisk: true,
  async build(items, folder) {
    const lance = peer<LanceDb>("@lancedb/lancedb");
    const connection = await lance.connect(join(folder, "lance"));
    const table = await connection.createTable(name, items.map(toRow));
    const config = lance.Index.fts({ stem: true, removeStopWords: true, asciiFolding: true, withPosition: false });
    await table.createIndex("text", { config });
    return searcher(table);
  },
  async open(folder) {
    const connection = await peer<LanceDb>("@lancedb/lancedb").connect(join(folder, "lance"));
    return searcher(await connection.openTable(name));
  },
};

function searcher(table: Table): Searcher {
  return {
    async search(query, limit) {
      const found = table
        .search(query, "fts")
        .where(`audience = '${askedAudience}'`)
        .select(["id", "_score"])
        .limit(limit);
      return (await found.toArray()).map(({ id }) => id);
    },
    async update(item) {
      await table
        .mergeInsert("id")
        .whenMatchedUpdateAll()
        .execute([toRow(item)]);
    },
    save: () => undefined,
  };
}

function toRow({ id, audience, title, heading, body }: Item): Row {
  return { id, audience, text: [title, heading, body].join("\n") };
}
