import { createHmac } from "node:crypto";
import type { Person } from "../record-store.ts";
import type { Keyring } from "./keyring.ts";
import type { RecordDatabase } from "./tables.ts";

export interface SqlStoreOptions {
  readonly keyring: Keyring;
  /** See `hashKeyOf`. */
  readonly hashKey: Buffer;
  /** Whether texts that people typed are kept. */
  readonly keepsText: boolean;
  /** Returns the time in milliseconds since 1970; the clocks of replicas must agree within one or two seconds. */
  readonly now: () => number;
  /** Identifies this process among those that share the record. */
  readonly replica: string;
}

/** The length of a hash in base64url characters: 144 bits. */
const hashLength = 24;
/** A mention of a person in a chat message, by id and optionally name, with the blanks before it. */
const mention = /(?<!\s)\s*<@!?[0-9A-Z]+(?:\|[^<>]*)?>/g;

/** The database, the options and the hashing that all queries of a record need. */
export class SqlContext {
  readonly database: RecordDatabase;
  readonly options: SqlStoreOptions;

  constructor(database: RecordDatabase, options: SqlStoreOptions) {
    this.database = database;
    this.options = options;
  }

  now(): number {
    return this.options.now();
  }

  /** Returns a text as it may be kept: without mentions, since they contain people's ids; null if no texts are kept. */
  text(text: string): string | null {
    return this.options.keepsText ? withoutMentions(text) : null;
  }

  hashOf({ platform, id }: Person): string {
    return this.hash("person", `${platform}:${id}`);
  }

  /** @param kind separates equal texts of different meaning, so that their hashes differ */
  hash(kind: "person" | "writer" | "key" | "thread", text: string): string {
    const { hashKey } = this.options;
    return createHmac("sha256", hashKey).update(`${kind}\n${text}`).digest("base64url").slice(0, hashLength);
  }
}

export function withoutMentions(text: string): string {
  return text.replace(mention, "");
}
