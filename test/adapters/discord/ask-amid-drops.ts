import { expect } from "vitest";
import type { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { snowflake } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { limits } from "../../support/limits.ts";

/** Uses the command `count` times while the gateway drops the connection and resumes twice; expects one answer to each. */
export async function askAmidDrops(community: Community, count: number): Promise<void> {
  const { channels, gateway, rest } = community;
  const options = [{ name: "question", type: 3, value: "when is Rust overkill?" }];
  const asked: Interaction[] = [];
  for (let at = 0; at < count; at++) {
    const data = { id: snowflake(), name: "ask", type: 1, options };
    asked.push(community.begin("ann", channels["general"] ?? "", { type: 2, data }));
    if (at !== count * 0.3 && at !== count * 0.7) continue;
    const before = gateway.resumes;
    gateway.drop();
    await until(() => gateway.resumes > before, limits.longEvent);
  }
  await until(() => asked.every(({ callbacks }) => callbacks.length > 0), limits.longEvent);
  await community.connection?.idle();
  const calls = rest.callsOf("POST", /^\/interactions\//);
  expect(calls.filter(({ status }) => status < 300)).toHaveLength(count);
  expect(calls).toHaveLength(count);
}
