import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

const length = 12;

/** What stands under one answer mostly stood under another: to hash takes longer than to find it here. */
const keys = new LRUCache<string, string>({
  max: 4_096,
  memoMethod: (id) => createHash("sha256").update(id).digest("base64url").slice(0, length),
});

/**
 * A short name of a section for where its id does not fit, such as a button: 12 characters of `A-Za-z0-9_-`. It depends on
 * the id alone, so it still holds after a restart; 72 bits of SHA-256, so no two sections of a folder share one.
 */
export function sectionKey(id: string): string {
  return keys.memo(id);
}
