import type { OpenRecord, RecordOptions } from "./record-options.ts";

/**
 * Opens a record and migrates it to the newest schema. The database drivers are loaded by this call only.
 * @throws InputError when the record was written by a newer Footnote or encrypted with another key
 */
export async function openRecord(options: RecordOptions): Promise<OpenRecord> {
  const { openSqlRecord } = await import("./sql/open-sql-record.ts");
  return openSqlRecord(options);
}

/**
 * Opens a second connection to a record that is open already, for making claims.
 * @throws InputError when the record was encrypted with another key
 */
export async function openClaims(options: RecordOptions): Promise<OpenRecord> {
  const { openSqlClaims } = await import("./sql/open-sql-record.ts");
  return openSqlClaims(options);
}
