import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId, token } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { freePort } from "../../support/free-port.ts";
import { shippedFolder } from "../../support/shipped.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const main = fileURLToPath(new URL("../../../dist/adapters/main.js", import.meta.url));

test("npm start ends with one line where Discord wants more shards than are set", async () => {
  const community = await Community.unconnected();
  community.gateway.closing = 4011;
  const child = spawn(process.execPath, [main], {
    cwd: temporaryFolder(),
    env: {
      KNOWLEDGE_DIR: shippedFolder,
      EMBEDDINGS: "off",
      DISCORD_TOKEN: token,
      DISCORD_API_URL: `${community.rest.url}/api/`,
      DISCORD_SHARDS: "1",
    },
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  try {
    const [status] = await once(child, "close");
    expect(status).toBe(1);
    expect(said).toMatch(/^.*DISCORD_SHARDS can serve: set it to auto.*\n$/);
    expect(community.gateway.identifies).toHaveLength(1);
  } finally {
    child.kill("SIGKILL");
    await community.close();
  }
});

test("npm start serves Discord, tells its health, logs a line of JSON an event, and ends when it is told to", async () => {
  const community = await Community.unconnected();
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    cwd: temporaryFolder(),
    env: {
      KNOWLEDGE_DIR: shippedFolder,
      EMBEDDINGS: "off",
      DISCORD_TOKEN: token,
      DISCORD_API_URL: `${community.rest.url}/api/`,
      HEALTH_PORT: String(port),
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  try {
    await until(() => (output.includes("oauth2/authorize") ? true : undefined));
    const { general = "" } = community.channels;
    const asked = community.say("ann", general, `<@${botId}> when is Rust overkill?`);
    expect(wordsOf(await community.answered(general, asked))).toContain("CRUD");
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ discord: { isConnected: true, silentMs: expect.any(Number) } });
    child.kill("SIGTERM");
    const [status] = await once(child, "close");
    expect(status).toBe(0);
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
    child.kill("SIGKILL");
    await community.close();
  }
});
