import { join } from "node:path";
import { expect, test } from "vitest";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId, token } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { freePort } from "../../support/free-port.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { Replica } from "../replica.ts";

test("npm start ends with one line where Discord wants more shards than are set", async () => {
  const community = await Community.unconnected();
  community.gateway.closing = 4011;
  const replica = new Replica({
    RECORD_FILE: join(temporaryFolder(), "record.db"),
    DISCORD_TOKEN: token,
    DISCORD_API_URL: `${community.rest.url}/api/`,
    DISCORD_SHARDS: "1",
  });
  try {
    expect(await replica.ended).toBe(1);
    const lines = replica.log.join("").trimEnd().split("\n");
    expect(lines.filter((line) => !line.startsWith("{"))).toEqual([
      expect.stringContaining("DISCORD_SHARDS can serve: set it to auto"),
    ]);
    expect(community.gateway.identifies).toHaveLength(1);
  } finally {
    await replica.kill();
    await community.close();
  }
});

test("npm start serves Discord, tells its health, logs a line of JSON an event, and ends when it is told to", async () => {
  const community = await Community.unconnected();
  const port = await freePort();
  const replica = new Replica({
    RECORD_FILE: join(temporaryFolder(), "record.db"),
    DISCORD_TOKEN: token,
    DISCORD_API_URL: `${community.rest.url}/api/`,
    HEALTH_PORT: String(port),
  });
  try {
    await until(() => replica.log.join("").includes("oauth2/authorize"));
    const { general = "" } = community.channels;
    const asked = community.say("ann", general, `<@${botId}> when is Rust overkill?`);
    expect(wordsOf(await community.answered(general, asked))).toContain("CRUD");
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ discord: { isConnected: true, silentMs: expect.any(Number) } });
    await replica.kill("SIGTERM");
    expect(replica.process.exitCode).toBe(0);
    const output = replica.log.join("");
    const lines = output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { event: string });
    expect(lines.map(({ event }) => event)).toEqual(
      expect.arrayContaining(["connected", "commands registered", "asked"]),
    );
    expect(output).not.toMatch(/overkill/);
    expect(output).not.toContain(token);
  } finally {
    await replica.kill();
    await community.close();
  }
});
