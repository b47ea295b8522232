import { createHmac } from "node:crypto";
import type { Person } from "../record-store.ts";
import type { Keyring } from "./keyring.ts";
import type { RecordDatabase } from "./tables.ts";

export interface SqlStoreOptions {
  readonly keyring: Keyring;
  /** See `hashKeyOf`. */
  readonly hashKey: Buffer;
  /** Whether what people typed is kept. */
  readonly keepsText: boolean;
  /** Milliseconds since 1970; replicas' clocks must agree within a second or two. */
  readonly now: () => number;
  /** Tells this process from others on the same record. */
  readonly replica: string;
}

/** Characters of a hash; 144 bits. */
const hashLength = 24;
/** A person as chats write them in a text: by their id, with a name or without; and the blanks before it. */
const mention = /(?<!\s)\s*<@!?[0-9A-Z]+(?:\|[^<>]*)?>/g;

/** What the queries of a record work with. */
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

  /** A text as it may be kept: without the people whom it mentions, since it holds their ids. */
  text(text: string): string | null {
    return this.options.keepsText ? withoutMentions(text) : null;
  }

  hashOf({ platform, id }: Person): string {
    return this.hash("person", `${platform}:${id}`);
  }

  /** @param kind keeps equal texts of different meaning apart */
  hash(kind: "person" | "writer" | "key" | "thread", text: string): string {
    const { hashKey } = this.options;
    return createHmac("sha256", hashKey).update(`${kind}\n${text}`).digest("base64url").slice(0, hashLength);
  }
}

export function withoutMentions(text: string): string {
  return text.replace(mention, "");
}
