import { type Client, type Message, ShardClientUtil } from "discord.js";
import * as v from "valibot";
import { ways } from "../chat/platform.ts";

const reaction = v.object({
  /** Who asks. */
  user: v.string(),
  /** Missing in direct messages, which the first shard serves. */
  guild: v.exactOptional(v.string()),
  channel: v.string(),
  message: v.string(),
});
const schema = v.pipe(v.string(), v.parseJson(), v.object({ ...reaction.entries, way: v.picklist(ways) }));

/** What it takes to answer a message; the message itself is asked of Discord again. */
export type MessageWork = v.InferOutput<typeof schema>;

/** The same of a message with which somebody asks by a reaction. */
export type ReactionWork = v.InferOutput<typeof reaction>;

export function writeMessageWork(work: MessageWork): string {
  return JSON.stringify(work);
}

export function readMessageWork(data: string): MessageWork {
  return v.parse(schema, data);
}

export function readReactionWork(data: string): ReactionWork {
  return v.parse(v.pipe(v.string(), v.parseJson(), reaction), data);
}

/** What is worked on. */
type Worked = "message" | "reaction";

/** Which of so many shards a client serves. */
export interface Served {
  readonly shards: readonly number[];
  readonly count: number;
}

export function servedBy({ ws, options }: Client): Served {
  return { shards: [...ws.shards.keys()], count: options.shardCount ?? 1 };
}

/** The kind of the work on something in a server: that of its shard, since who serves another does not know its place. */
export function kindOf(what: Worked, { guildId, client }: Pick<Message, "guildId" | "client">): string {
  const { count } = servedBy(client);
  return kindOfShard(what, shardOf(guildId ?? undefined, count), count);
}

export function kindOfShard(what: Worked, shard: number, count: number): string {
  return `discord:${what}:${shard}/${count}`;
}

/** Whether work of a kind may lie in a server that is served, even if it was left when there were more or fewer shards. */
export function mayBeServed(what: Worked, kind: string, { shards, count }: Served): boolean {
  const [, whatThen, shard, shardsThen] = /^discord:(\w+):(\d+)\/(\d+)$/.exec(kind) ?? [];
  if (whatThen !== what) return false;
  if (shard === undefined || shardsThen === undefined) return false;
  // A server's shard is what is left of a division by their number.
  const step = commonDivisor(Number(shardsThen), count);
  return shards.some((own) => (own - Number(shard)) % step === 0);
}

/** Whether the place of a message is served. */
export function isServed({ guild }: Pick<ReactionWork, "guild">, { shards, count }: Served): boolean {
  return shards.includes(shardOf(guild, count));
}

function shardOf(guild: string | undefined, count: number): number {
  return guild === undefined ? 0 : ShardClientUtil.shardIdForGuildId(guild, count);
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
