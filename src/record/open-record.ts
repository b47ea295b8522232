import type { SqlRecord } from "./sql-store.ts";

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

/**
 * Opens a record and brings it to the newest schema. The code of the databases is loaded only here.
 * @throws InputError when a newer Footnote wrote it, or it was written under another key
 */
export async function openRecord(options: RecordOptions): Promise<OpenRecord> {
  const { openSqlRecord } = await import("./sql-record.ts");
  return openSqlRecord(options);
}

/**
 * Opens a record that is open already once more, to make claims.
 * @throws InputError when it was written under another key
 */
export async function openClaims(options: RecordOptions): Promise<OpenRecord> {
  const { openSqlClaims } = await import("./sql-record.ts");
  return openSqlClaims(options);
}
