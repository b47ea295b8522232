import Database from "libsql";
import type { VectorsBlock } from "../../src/index.ts";
import { selectBlock } from "./vector-store.ts";

/** Reads the passage and token vectors that the thread keeps on a disk. */
export class StoredDetails {
  private database: Database.Database | undefined;
  private statement: Database.Statement | undefined;

  /** @param file undefined where there is no disk */
  open(file: string | undefined): void {
    this.close();
    if (file === undefined) return;
    try {
      this.database = new Database(file, { readonly: true });
      this.statement = this.database.prepare(selectBlock).raw();
    } catch {
      // What cannot be read is not there; the thread tells what is wrong with the disk.
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
