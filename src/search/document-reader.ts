import { LRUCache } from "lru-cache";
import type { Document } from "../knowledge/document.ts";
import { DocumentCollector, hashAt, isIntact, openDocument, recordAt } from "../knowledge/stored-documents.ts";
import { termAt } from "./dictionary.ts";
import type { SegmentContent } from "./segment.ts";

/** The number of read documents that are cached. */
const openCount = 16_384;

/** Parses a document again from its source file, for when its stored bytes are damaged. */
export type Mend = (id: string) => Document | undefined;

/**
 * Reads documents from segments and caches them by id, so a cached document survives being merged into another segment.
 */
export class DocumentReader {
  private readonly read = new LRUCache<string, { readonly hash: Uint8Array; readonly document: Document }>({
    max: openCount,
  });
  private readonly mend: Mend;

  constructor(mend: Mend = () => undefined) {
    this.mend = mend;
  }

  /** @throws RangeError when the stored bytes are damaged and the document cannot be parsed again */
  open(content: SegmentContent, number: number): Document {
    const id = termAt(content.documentIds, number);
    const known = this.read.get(id);
    const hash = hashAt(content.documents, number);
    if (known !== undefined && Buffer.compare(known.hash, hash) === 0) return known.document;
    const document = this.readStored(content, number) ?? this.mended(id, hash);
    if (document === undefined) throw new RangeError(`what is stored of ${id} is damaged`);
    this.read.set(id, { hash, document });
    return document;
  }

  /**
   * Returns the document parsed again, but only if it equals the one that was indexed: its audience may have changed
   * since.
   */
  private mended(id: string, hash: Uint8Array): Document | undefined {
    const document = this.mend(id);
    if (document === undefined) return undefined;
    const stored = new DocumentCollector();
    stored.add(document);
    return Buffer.compare(hashAt(stored.build(), 0), hash) === 0 ? document : undefined;
  }

  private readStored({ documents }: SegmentContent, number: number): Document | undefined {
    try {
      return isIntact(recordAt(documents, number)) ? openDocument(documents, number) : undefined;
    } catch {
      return undefined;
    }
  }
}
