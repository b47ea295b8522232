import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { InputError } from "../../input-error.ts";

const nonceBytes = 12;
const tagBytes = 16;
const shortestSecret = 16;

interface Key {
  /** Identifies the secret that encrypted a text, without revealing anything about the secret. */
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Encrypts what the record must not hold in clear text: AES-256-GCM with a key derived from a secret by HKDF-SHA-256.
 * The first secret encrypts, and any of them decrypts: a new secret is put first, and old ones stay until nothing needs
 * them.
 */
export class Keyring {
  private readonly keys: readonly [Key, ...Key[]];

  /**
   * @param secrets the newest first
   * @throws InputError when there is no secret or one is too short
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

  /** @throws InputError when none of the secrets encrypted the text */
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

  /**
   * Decrypts a text from a row that may be damaged, so that one such row does not hinder the others.
   * @returns undefined if the text is damaged
   * @throws InputError when none of the secrets encrypted the text
   */
  openIntact(sealed: string): string | undefined {
    try {
      return this.open(sealed);
    } catch (error) {
      if (error instanceof InputError) throw error;
      return undefined;
    }
  }

  /** The prefixes of all encrypted texts that this keyring can decrypt, the newest secret's first. */
  get prefixes(): readonly string[] {
    return this.keys.map(prefixOf);
  }

  /** The prefix of the texts that the newest secret encrypted. */
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
