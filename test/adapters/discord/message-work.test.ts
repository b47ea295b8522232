import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kindOfShard, mayServeKind, servesServerOf } from "../../../adapters/discord/message-work.ts";

const counts = fc.integer({ min: 1, max: 64 });
const guilds = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });

/** Discord's formula: https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
function shardOf(guild: bigint, count: number): number {
  return Number((guild >> 22n) % BigInt(count));
}

describe("work on a message", () => {
  test("is that of whoever serves its server now, of however many shards it was left", () => {
    fc.assert(
      fc.property(guilds, counts, counts, (guild, before, count) => {
        const served = { shards: [shardOf(guild, count)], count };
        expect(mayServeKind("message", kindOfShard("message", shardOf(guild, before), before), served)).toBe(true);
        expect(servesServerOf({ guild: String(guild) }, served)).toBe(true);
        const others = {
          shards: Array.from({ length: count }, (_, at) => at).filter((at) => at !== served.shards[0]),
          count,
        };
        expect(servesServerOf({ guild: String(guild) }, others)).toBe(false);
      }),
    );
  });

  test.each([
    ["the same shard", "discord:message:1/4", { shards: [1], count: 4 }, true],
    ["another shard of as many", "discord:message:1/4", { shards: [0, 2, 3], count: 4 }, false],
    ["of four, what half of them deals to the first", "discord:message:2/4", { shards: [0], count: 2 }, true],
    ["of four, what half of them deals to the second", "discord:message:2/4", { shards: [1], count: 2 }, false],
    ["of three, any of four may have it", "discord:message:2/3", { shards: [1], count: 4 }, true],
    ["work of another sort", "discord:interaction", { shards: [0], count: 1 }, false],
    ["a platform that ends alike", "elsewhere:discord:message:0/1", { shards: [0], count: 1 }, false],
  ])("may be served: %s", (_, kind, served, isIt) => {
    expect(mayServeKind("message", kind, served)).toBe(isIt);
  });

  test("in direct messages is the first shard's", () => {
    expect(servesServerOf({}, { shards: [0], count: 2 })).toBe(true);
    expect(servesServerOf({}, { shards: [1], count: 2 })).toBe(false);
  });
});
