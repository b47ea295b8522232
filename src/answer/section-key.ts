import { createHash } from "node:crypto";

const length = 12;

/**
 * A short name of a section for where its id does not fit, such as a button: 12 characters of `A-Za-z0-9_-`. It depends on
 * the id alone, so it still holds after a restart; 72 bits of SHA-256, so no two sections of a folder share one.
 */
export function sectionKey(id: string): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, length);
}
