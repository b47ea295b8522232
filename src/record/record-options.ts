import type { SqlRecord } from "./sql/sql-store.ts";

/** Where a record is stored: in a file, or in a PostgreSQL database that several replicas share. */
export type RecordPlace =
  | { readonly kind: "embedded"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string };

export interface RecordOptions {
  readonly place: RecordPlace;
  /** The secrets that encrypt the record: the newest, then older ones that are still needed for decryption. */
  readonly secrets: readonly string[];
  /** Whether texts that people typed are kept. */
  readonly keepsText: boolean;
  /** Returns the time in milliseconds since 1970; by default the system clock. */
  readonly now?: () => number;
  /** Identifies this process among those that share the record; random by default. */
  readonly replica?: string;
}

/** A record in a database. */
export interface OpenRecord {
  readonly store: SqlRecord;
  readonly close: () => Promise<void>;
}
