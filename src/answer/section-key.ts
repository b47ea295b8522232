import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

const length = 12;

/** A cache: an answer mostly cites sections that earlier answers cited, and a look-up is faster than hashing. */
const keys = new LRUCache<string, string>({
  max: 4_096,
  memoMethod: (id) => createHash("sha256").update(id).digest("base64url").slice(0, length),
});

/**
 * Returns a short key of a section for places where its id is too long, such as a button: 12 characters of `A-Za-z0-9_-`. The
 * key depends on the id alone, so it is still valid after a restart; with 72 bits of SHA-256 no two sections of a folder share
 * a key.
 */
export function sectionKey(id: string): string {
  return keys.memo(id);
}
