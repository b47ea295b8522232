import type { Message } from "discord.js";
import * as v from "valibot";
import { ways } from "./ways.ts";

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ user: v.string(), channel: v.string(), message: v.string(), way: v.picklist(ways) }),
);

/** What it takes to answer a message; the message itself is asked of Discord again. */
export type MessageWork = v.InferOutput<typeof schema>;

export function writeMessageWork(work: MessageWork): string {
  return JSON.stringify(work);
}

export function readMessageWork(data: string): MessageWork {
  return v.parse(schema, data);
}

/** The kind of the work on a message: that of its shard, since who serves another does not know its place. */
export function kindOf({ guild, client }: Message): string {
  return kindOfShard(guild?.shardId ?? 0, client.options.shardCount);
}

export function kindOfShard(shard: number, count: number | undefined): string {
  return `discord:message:${shard}/${count ?? 1}`;
}
