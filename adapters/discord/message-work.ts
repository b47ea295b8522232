import { type Client, type Message, ShardClientUtil } from "discord.js";
import * as v from "valibot";
import type { Work } from "../../src/index.ts";
import { ways } from "../chat/platform.ts";

const placed = v.object({
  /** The id of who asks. */
  user: v.string(),
  /** The id of the server; missing for direct messages, which the first shard serves. */
  guild: v.exactOptional(v.string()),
  channel: v.string(),
  message: v.string(),
});
const schema = v.pipe(v.string(), v.parseJson(), v.object({ ...placed.entries, way: v.picklist(ways) }));

/** What the record keeps to answer a message later; the message itself is fetched from Discord again. */
export type MessageWork = v.InferOutput<typeof schema>;

/**
 * What the record keeps to answer later a message to which somebody added the emoji that asks, or to handle later an edit or a
 * deletion.
 */
export type PlacedWork = v.InferOutput<typeof placed>;

export function writeMessageWork(work: MessageWork): string {
  return JSON.stringify(work);
}

export function readMessageWork(data: string): MessageWork {
  return v.parse(schema, data);
}

export function readPlacedWork(data: string): PlacedWork {
  return v.parse(v.pipe(v.string(), v.parseJson(), placed), data);
}

/** What the work is about; "change" is an edit or a deletion of an answered message. */
type Worked = "message" | "reaction" | "change";

/** The shards that a client serves, and the number of all shards. */
export interface Served {
  readonly shards: readonly number[];
  readonly count: number;
}

export function servedBy({ ws, options }: Client): Served {
  return { shards: [...ws.shards.keys()], count: options.shardCount ?? 1 };
}

/**
 * Returns the work on an edit or a deletion of an answered message.
 * @param user the id of the person who asked
 */
export function changeWorkOf(message: Pick<Message, "id" | "guildId" | "channelId" | "client">, user: string): Work {
  const { id, guildId: guild, channelId: channel } = message;
  const data: PlacedWork = { user, ...(guild !== null && { guild }), channel, message: id };
  return { kind: kindOf("change", message), data: JSON.stringify(data) };
}

/**
 * Returns the kind of the work for a message, reaction or change. The kind names the shard of the server, since a replica that serves
 * other shards cannot see the channel.
 */
export function kindOf(what: Worked, { guildId, client }: Pick<Message, "guildId" | "client">): string {
  const { count } = servedBy(client);
  return kindOfShard(what, shardOf(guildId ?? undefined, count), count);
}

export function kindOfShard(what: Worked, shard: number, count: number): string {
  return `discord:${what}:${shard}/${count}`;
}

/**
 * Whether work of a kind may belong to a server that is served, even if the number of shards was another when the work was
 * recorded.
 */
export function mayServeKind(what: Worked, kind: string, { shards, count }: Served): boolean {
  const [, whatThen, shard, shardsThen] = /^discord:(\w+):(\d+)\/(\d+)$/.exec(kind) ?? [];
  if (whatThen !== what) return false;
  if (shard === undefined || shardsThen === undefined) return false;
  // A server's shard is a number from its id modulo the number of shards, so its old and its new shard are equal modulo the
  // common divisor of both numbers.
  const step = commonDivisor(Number(shardsThen), count);
  return shards.some((own) => (own - Number(shard)) % step === 0);
}

/** Whether a client serves the server of some work; work without a server is for direct messages. */
export function servesServerOf({ guild }: Pick<PlacedWork, "guild">, { shards, count }: Served): boolean {
  return shards.includes(shardOf(guild, count));
}

function shardOf(guild: string | undefined, count: number): number {
  return guild === undefined ? 0 : ShardClientUtil.shardIdForGuildId(guild, count);
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
