import { LRUCache } from "lru-cache";
import type { Document } from "../knowledge/document.ts";
import { DocumentCollector, hashAt, isIntact, openDocument, recordAt } from "../knowledge/stored-documents.ts";
import { termAt } from "./dictionary.ts";
import type { SegmentContent } from "./segment.ts";

/** So many documents stay open. */
const openCount = 16_384;

/** Reads a document again, from where it was made, when what was stored of it is damaged. */
export type Mend = (id: string) => Document | undefined;

/** Reads documents out of segments. Those read lately are kept, whatever segment they move to. */
export class DocumentReader {
  private readonly read = new LRUCache<string, { readonly hash: Uint8Array; readonly document: Document }>({
    max: openCount,
  });
  private readonly mend: Mend;

  constructor(mend: Mend = () => undefined) {
    this.mend = mend;
  }

  /** @throws RangeError when what was stored is damaged beyond mending */
  open(content: SegmentContent, number: number): Document {
    const id = termAt(content.documentIds, number);
    const known = this.read.get(id);
    const hash = hashAt(content.documents, number);
    if (known !== undefined && Buffer.compare(known.hash, hash) === 0) return known.document;
    const document = this.take(content, number) ?? this.mended(id, hash);
    if (document === undefined) throw new RangeError(`what is stored of ${id} is damaged`);
    this.read.set(id, { hash, document });
    return document;
  }

  /** What is read again counts only if it is what was indexed: by now it may be for others to see. */
  private mended(id: string, hash: Uint8Array): Document | undefined {
    const document = this.mend(id);
    if (document === undefined) return undefined;
    const stored = new DocumentCollector();
    stored.add(document);
    return Buffer.compare(hashAt(stored.build(), 0), hash) === 0 ? document : undefined;
  }

  private take({ documents }: SegmentContent, number: number): Document | undefined {
    try {
      return isIntact(recordAt(documents, number)) ? openDocument(documents, number) : undefined;
    } catch {
      return undefined;
    }
  }
}
