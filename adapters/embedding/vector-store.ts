import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import {
  type EmbedderIdentity,
  type KeptVectors,
  reasonOf,
  type VectorKeeping,
  type VectorsBlock,
} from "../../src/index.ts";

/** Most milliseconds that a write waits for another process's write. */
const patience = 2_000;
/** Milliseconds after which the file of another model is removed if no process has opened it since. */
const unusedLimit = 7 * 24 * 3_600_000;

const schema = `
  create table if not exists vectors (id integer primary key, key blob not null unique, scale real not null, vector blob not null);
  create table if not exists details (id integer primary key, block blob not null);
`;

/** The query for the passage and token vectors of a content key. */
export const selectBlock = "select block from details join vectors using (id) where key = ?";

/**
 * Stores vectors by content key in an SQLite file for each model, or in memory. A process that dies loses nothing that was
 * stored, and several processes may share a file. Its methods throw SQLite's errors.
 */
export class VectorStore implements VectorKeeping {
  private readonly database: Database.Database;
  private readonly dimensions: number;
  private readonly statements;

  constructor(file: string, { dimensions }: EmbedderIdentity) {
    this.dimensions = dimensions;
    this.database = new Database(file, { timeout: patience });
    // A commit survives the end of the process; a power cut may lose the last ones, whose texts are then embedded again.
    this.database.exec("pragma journal_mode = wal; pragma synchronous = normal");
    this.database.exec(schema);
    // Values are passed as an array: the library would take a single Buffer for an object of named values, and crash the
    // process.
    const prepare = (sql: string) => this.database.prepare(sql);
    this.statements = {
      find: prepare("select scale, vector from vectors where key = ?").raw(),
      block: prepare(selectBlock).raw(),
      put: prepare("insert or ignore into vectors (key, scale, vector) values (?, ?, ?)"),
      putBlock: prepare("insert or ignore into details (id, block) values ((select id from vectors where key = ?), ?)"),
    };
  }

  find(key: Uint8Array): KeptVectors | undefined {
    const row = this.statements.find.get([key]) as readonly [scale: number, vector: Buffer] | undefined;
    if (row === undefined) return undefined;
    const [scale, vector] = row;
    if (scale === 0) return {};
    if (vector.length !== this.dimensions) return undefined;
    return { vector: { dimensions: this.dimensions, bytes: Int8Array.from(vector), scales: Float32Array.of(scale) } };
  }

  block(key: Uint8Array): VectorsBlock | undefined {
    const row = this.statements.block.get([key]) as readonly [Buffer] | undefined;
    return row === undefined ? undefined : Uint8Array.from(row[0]);
  }

  keep(batch: Parameters<VectorKeeping["keep"]>[0]): void {
    this.database.transaction(() => {
      for (const {
        key,
        vectors: { vector, details },
      } of batch) {
        this.statements.put.run([
          key,
          vector?.scales[0] ?? 0,
          vector === undefined ? Buffer.alloc(0) : asBuffer(vector.bytes),
        ]);
        if (details !== undefined) this.statements.putBlock.run([key, asBuffer(details)]);
      }
    })();
  }

  /** Deletes the vectors of texts that the knowledge no longer holds, once there are more of these than of the others. */
  retain(keys: readonly Uint8Array[]): void {
    const [count = 0] = this.database.prepare("select count(*) from vectors").raw().get() as [number];
    if (count <= 2 * keys.length) return;
    this.database.exec("create temp table if not exists live (key blob primary key); delete from live");
    this.database.transaction(() => {
      const put = this.database.prepare("insert or ignore into live values (?)");
      for (const key of keys) put.run([key]);
      this.database.exec(`
        delete from details where id in (select id from vectors where key not in (select key from live));
        delete from vectors where key not in (select key from live);
      `);
    })();
  }

  close(): void {
    this.database.close();
  }
}

/** Returns the path of the file for a model's vectors. */
export function vectorFile(folder: string, { model, dimensions, version }: EmbedderIdentity): string {
  const name = createHash("sha256")
    .update(JSON.stringify([model, dimensions, version]))
    .digest("hex")
    .slice(0, 16);
  return join(folder, `${name}.vectors`);
}

/**
 * Opens the file of a model's vectors; a file that is corrupt is replaced by an empty one.
 * @param now milliseconds since 1970
 */
export function openVectorStore(folder: string, identity: EmbedderIdentity, now: number): VectorStore {
  mkdirSync(folder, { recursive: true });
  const file = vectorFile(folder, identity);
  clear(folder, file, now);
  try {
    const store = new VectorStore(file, identity);
    utimesSync(file, now / 1000, now / 1000);
    return store;
  } catch (error) {
    if (!/malformed|not a database|corrupt/i.test(reasonOf(error))) throw error;
    remove(file);
    return new VectorStore(file, identity);
  }
}

/** Removes the files of other models that no process has opened for a while. */
function clear(folder: string, own: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.endsWith(".vectors") || path === own) continue;
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - touched > unusedLimit) remove(path);
  }
}

function remove(file: string): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
}

function asBuffer({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
