import { type Client, type Message, ShardClientUtil } from "discord.js";
import * as v from "valibot";
import { ways } from "../chat/platform.ts";

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    user: v.string(),
    /** Missing in direct messages, which the first shard serves. */
    guild: v.exactOptional(v.string()),
    channel: v.string(),
    message: v.string(),
    way: v.picklist(ways),
  }),
);

/** What it takes to answer a message; the message itself is asked of Discord again. */
export type MessageWork = v.InferOutput<typeof schema>;

export function writeMessageWork(work: MessageWork): string {
  return JSON.stringify(work);
}

export function readMessageWork(data: string): MessageWork {
  return v.parse(schema, data);
}

/** Which of so many shards a client serves. */
export interface Served {
  readonly shards: readonly number[];
  readonly count: number;
}

export function servedBy({ ws, options }: Client): Served {
  return { shards: [...ws.shards.keys()], count: options.shardCount ?? 1 };
}

/** The kind of the work on a message: that of its shard, since who serves another does not know its place. */
export function kindOf({ guildId, client }: Message): string {
  const { count } = servedBy(client);
  return kindOfShard(shardOf(guildId ?? undefined, count), count);
}

export function kindOfShard(shard: number, count: number): string {
  return `discord:message:${shard}/${count}`;
}

/** Whether work of a kind may lie in a server that is served, even if it was left when there were more or fewer shards. */
export function mayBeServed(kind: string, { shards, count }: Served): boolean {
  const [, shard, shardsThen] = /^discord:message:(\d+)\/(\d+)$/.exec(kind) ?? [];
  if (shard === undefined || shardsThen === undefined) return false;
  // A server's shard is what is left of a division by their number.
  const step = commonDivisor(Number(shardsThen), count);
  return shards.some((own) => (own - Number(shard)) % step === 0);
}

/** Whether the place of a message is served. */
export function isServed({ guild }: Pick<MessageWork, "guild">, { shards, count }: Served): boolean {
  return shards.includes(shardOf(guild, count));
}

function shardOf(guild: string | undefined, count: number): number {
  return guild === undefined ? 0 : ShardClientUtil.shardIdForGuildId(guild, count);
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
