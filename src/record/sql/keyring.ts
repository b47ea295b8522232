import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { InputError } from "../../input-error.ts";

const nonceBytes = 12;
const tagBytes = 16;
const shortestSecret = 16;

interface Key {
  /** Tells which secret sealed a text, and nothing about it. */
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Encrypts what must not stand in the record in clear: AES-256-GCM under a key that HKDF-SHA-256 makes of a secret. It
 * seals with the first secret and opens with any, so a new one is put before the old ones until nothing needs those.
 */
export class Keyring {
  private readonly keys: readonly [Key, ...Key[]];

  /**
   * @param secrets the newest first
   * @throws InputError when one is too short to keep anything secret
   */
  constructor(secrets: readonly string[]) {
    const [newest, ...older] = secrets;
    if (newest === undefined || secrets.some((secret) => secret.length < shortestSecret)) {
      throw new InputError(
        `RECORD_KEY needs secrets of at least ${shortestSecret} characters; make one with \`openssl rand -base64 32\``,
      );
    }
    this.keys = [toKey(newest), ...older.map(toKey)];
  }

  seal(text: string): string {
    const [key] = this.keys;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce);
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return `${prefixOf(key)}${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
  }

  /** @throws InputError when none of the secrets sealed it */
  open(sealed: string): string {
    const [id = "", text = ""] = sealed.split(".");
    const key = this.keys.find((one) => one.id === id);
    if (key === undefined) {
      throw new InputError(
        "none of the keys in RECORD_KEY opens the record; add the one that it was written with behind the new one",
      );
    }
    const bytes = Buffer.from(text, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, bytes.subarray(0, nonceBytes));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
  }

  /** What everything begins with that it opens: by which secret, the newest first. */
  get prefixes(): readonly string[] {
    return this.keys.map(prefixOf);
  }

  /** What everything begins with that the newest secret sealed, and nothing else does. */
  get newestPrefix(): string {
    return prefixOf(this.keys[0]);
  }
}

function toKey(secret: string): Key {
  const bytes = Buffer.from(hkdfSync("sha256", secret, "", "footnote record", 32));
  return { bytes, id: createHash("sha256").update("id").update(bytes).digest("hex").slice(0, 8) };
}

function prefixOf({ id }: Key): string {
  return `${id}.`;
}
