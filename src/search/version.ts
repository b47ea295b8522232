import { createHash } from "node:crypto";
import { hashSize } from "../knowledge/stored-documents.ts";
import { countBits, hasBit } from "./bitset.ts";
import type { SectionIndex } from "./section-index.ts";

const lanes = hashSize / 4;

/**
 * Returns a short hash of the contents of an index's documents. The documents' hashes are added up, so the result
 * depends neither on their order nor on their division into segments.
 */
export function versionOf(index: SectionIndex): string {
  const sums = new Uint32Array(lanes);
  let count = 0;
  for (const { content, liveDocuments } of index.segments) {
    const { buffer, byteOffset, length } = content.documents.hashes;
    const hashes = new Uint32Array(buffer, byteOffset, length / 4);
    for (let at = 0; at < hashes.length; at++) {
      if (hasBit(liveDocuments, Math.floor(at / lanes)))
        sums[at % lanes] = (sums[at % lanes] as number) + (hashes[at] as number);
    }
    count += countBits(liveDocuments);
  }
  return createHash("sha256")
    .update(`${count} ${sums.join(" ")}`)
    .digest("base64url")
    .slice(0, 12);
}
