import type { SqlRecord } from "./sql/sql-store.ts";

/** Where a record lies: in a file, or in a PostgreSQL that several replicas share. */
export type RecordPlace =
  | { readonly kind: "embedded"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string };

export interface RecordOptions {
  readonly place: RecordPlace;
  /** What encrypts it: the newest secret, then older ones that are still in use. */
  readonly secrets: readonly string[];
  /** Whether what people typed is kept. */
  readonly keepsText: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Tells this process from others on the same record; made up without it. */
  readonly replica?: string;
}

/** A record that lasts. */
export interface OpenRecord {
  readonly store: SqlRecord;
  readonly close: () => Promise<void>;
}
