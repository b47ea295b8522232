import Database from "libsql";
import type { VectorsBlock } from "../../src/index.ts";
import { selectBlock } from "./vector-store.ts";

/** Reads the passage and token vectors that the embedding thread keeps on disk. */
export class StoredDetails {
  private database: Database.Database | undefined;
  private statement: Database.Statement | undefined;

  /** @param file undefined where vectors are kept in memory alone */
  open(file: string | undefined): void {
    this.close();
    if (file === undefined) return;
    try {
      this.database = new Database(file, { readonly: true });
      this.statement = this.database.prepare(selectBlock).raw();
    } catch {
      // A file that cannot be read counts as missing; the embedding thread reports what is wrong with the disk.
      this.close();
    }
  }

  read(key: Uint8Array): VectorsBlock | undefined {
    try {
      const row = this.statement?.get([key]) as readonly [Buffer] | undefined;
      return row === undefined ? undefined : Uint8Array.from(row[0]);
    } catch {
      return undefined;
    }
  }

  close(): void {
    this.database?.close();
    this.database = undefined;
    this.statement = undefined;
  }
}
