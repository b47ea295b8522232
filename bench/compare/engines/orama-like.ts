import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Engine, Searcher } from "../engine.ts";
import { askedAudience, type Item } from "../item.ts";
import { peer } from "../peers.ts";

/** The functions of Orama and its fork that are used; `Database` is opaque. */
interface OramaLike<Database> {
  create(options: { schema: Record<string, string> }): Database;
  insertMultiple(database: Database, items: readonly Item[], batch: number): unknown;
  search(database: Database, query: Query): Results | Promise<Results>;
  update(database: Database, id: string, item: Item): unknown;
  save(database: Database): unknown;
  load(database: Database, raw: unknown): void;
}

interface Query {
  readonly term: string;
  readonly limit: number;
  readonly where: Record<string, unknown>;
}

interface Results {
  readonly hits: readonly { readonly id: string }[];
}

const schema = { id: "string", title: "string", heading: "string", body: "string", audience: "enum" };
const batch = 1_000;

/**
 * Returns Orama, or its fork, as an engine, set up as in its documentation. The snapshot is binary, since JSON would be too
 * long for a string.
 */
export function oramaLike(name: string): Engine {
  return {
    package: name,
    async build(items) {
      const orama = peer<OramaLike<unknown>>(name);
      const database = orama.create({ schema });
      await orama.insertMultiple(database, items, batch);
      return searcher(orama, database);
    },
    open(folder) {
      const orama = peer<OramaLike<unknown>>(name);
      const database = orama.create({ schema });
      orama.load(database, deserialize(readFileSync(join(folder, "snapshot"))));
      return searcher(orama, database);
    },
  };
}

function searcher<Database>(orama: OramaLike<Database>, database: Database): Searcher {
  return {
    async search(term, limit) {
      const { hits } = await orama.search(database, { term, limit, where: { audience: { eq: askedAudience } } });
      return hits.map(({ id }) => id);
    },
    async update(item) {
      await orama.update(database, item.id, item);
    },
    save(folder) {
      writeFileSync(join(folder, "snapshot"), serialize(orama.save(database)));
    },
  };
}
