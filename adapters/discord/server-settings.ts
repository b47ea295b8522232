import { LRUCache } from "lru-cache";
import * as v from "valibot";
import type { RecordStore } from "../../src/index.ts";

const ids = v.exactOptional(v.array(v.string()));
const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ answerChannels: ids, helpChannels: ids, helpRoles: ids, audiences: ids }),
);

/** The settings that the managers of a server changed; a missing one is as the owner of the bot has set it. */
export type ServerSettings = v.InferOutput<typeof schema>;

/** Milliseconds for which settings are cached; a change that another replica took is seen after them. */
const shippedLifetime = 30_000;
const kept = 10_000;

/** Reads and writes the settings of servers, with a cache. */
export class KnownSettings {
  private readonly record: Pick<RecordStore, "placeSettings" | "setPlaceSettings">;
  private readonly known: LRUCache<string, Promise<ServerSettings | undefined>>;

  constructor(record: Pick<RecordStore, "placeSettings" | "setPlaceSettings">, lifetime = shippedLifetime) {
    this.record = record;
    this.known = new LRUCache({ max: kept, ttl: lifetime });
  }

  /** Returns the settings of a server, cached or read; undefined where the record cannot tell them now. */
  of(guild: string): Promise<ServerSettings | undefined> {
    return this.known.get(guild) ?? this.now(guild);
  }

  /**
   * Reads the settings of a server from the record, since the cache may lack a change that another replica took; undefined
   * where the record cannot tell them now.
   */
  now(guild: string): Promise<ServerSettings | undefined> {
    const reading = this.read(guild);
    this.known.set(guild, reading);
    const forget = (): void => {
      if (this.known.peek(guild) === reading) this.known.delete(guild);
    };
    reading.then((found) => (found === undefined ? forget() : undefined), forget);
    return reading;
  }

  async set(guild: string, settings: ServerSettings): Promise<void> {
    this.known.set(guild, Promise.resolve(settings));
    const isOwners = Object.keys(settings).length === 0;
    await this.record.setPlaceSettings(keyOf(guild), isOwners ? "" : JSON.stringify(settings));
  }

  private async read(guild: string): Promise<ServerSettings | undefined> {
    const found = await this.record.placeSettings(keyOf(guild));
    if (found === undefined) return undefined;
    const read = v.safeParse(schema, found === "" ? "{}" : found);
    return read.success ? read.output : undefined;
  }
}

function keyOf(guild: string): string {
  return `discord:${guild}`;
}
