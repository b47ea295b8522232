import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { appToken, bot, botToken } from "../../stand-ins/slack/front.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { freePort } from "../../support/free-port.ts";
import { footnote, shippedFolder } from "../../support/shipped.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const main = fileURLToPath(new URL("../../../dist/adapters/main.js", import.meta.url));

test("npm start serves Slack, tells its health, logs a line of JSON an event, and ends when it is told to", async () => {
  const workspace = await Workspace.open(footnote);
  await workspace.connection.stop();
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    cwd: temporaryFolder(),
    env: {
      KNOWLEDGE_DIR: shippedFolder,
      EMBEDDINGS: "off",
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: workspace.front.apiUrl,
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
    await until(() => (output.includes('"connected"') ? true : undefined));
    const general = workspace.channels["general"] ?? "";
    const ts = await workspace.say("ann", general, `<@${bot}> when is Rust overkill?`);
    const [answer] = await workspace.answered(general, ts);
    expect(words(answer?.blocks)).toContain("CRUD");
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect(health.status).toBe(200);
    const { version } = footnote;
    expect(await health.json()).toEqual({
      slack: { isConnected: true, silentMs: expect.any(Number) },
      knowledge: { version, documents: 1, sections: expect.any(Number), faults: [], warnings: 0 },
      record: { lost: 0, waiting: expect.any(Number) },
      log: {},
    });
    child.kill("SIGTERM");
    const [status] = await once(child, "close");
    expect(status).toBe(0);
    const events = output.trim().split("\n");
    const lines = events.map((line) => JSON.parse(line) as { event: string });
    expect(lines.map(({ event }) => event)).toEqual(expect.arrayContaining(["connected", "asked"]));
    expect(lines).toContainEqual(expect.objectContaining({ event: "knowledge read", version, documents: 1 }));
    expect(output).not.toMatch(/xoxb|xapp|overkill/);
  } finally {
    child.kill("SIGKILL");
    await workspace.close();
  }
});
