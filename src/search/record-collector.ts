import { type DocumentRecord, hashSize, type StoredDocuments } from "../knowledge/stored-documents.ts";
import { startsOf } from "./segment.ts";

/** Collects records one after the other. */
export class RecordCollector {
  private readonly records: DocumentRecord[] = [];

  add(record: DocumentRecord): void {
    this.records.push(record);
  }

  build(): { readonly stored: Omit<StoredDocuments, "bytes">; readonly bytes: Uint8Array } {
    const { records } = this;
    const starts = startsOf(records.map(({ bytes }) => bytes.length));
    const bytes = new Uint8Array(new SharedArrayBuffer(starts[records.length] as number));
    const hashes = new Uint8Array(records.length * hashSize);
    records.forEach((record, number) => {
      bytes.set(record.bytes, starts[number]);
      hashes.set(record.hash, number * hashSize);
    });
    return { stored: { starts, outlines: Uint32Array.from(records, ({ outline }) => outline), hashes }, bytes };
  }
}
