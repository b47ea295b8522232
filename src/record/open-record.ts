import type { OpenRecord, RecordOptions } from "./record-options.ts";

/**
 * Opens a record and brings it to the newest schema. The code of the databases is loaded only here.
 * @throws InputError when a newer Footnote wrote it, or it was written under another key
 */
export async function openRecord(options: RecordOptions): Promise<OpenRecord> {
  const { openSqlRecord } = await import("./sql/open-sql-record.ts");
  return openSqlRecord(options);
}

/**
 * Opens a record that is open already once more, to make claims.
 * @throws InputError when it was written under another key
 */
export async function openClaims(options: RecordOptions): Promise<OpenRecord> {
  const { openSqlClaims } = await import("./sql/open-sql-record.ts");
  return openSqlClaims(options);
}
