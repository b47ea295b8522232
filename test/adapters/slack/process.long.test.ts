import { join } from "node:path";
import { expect, test } from "vitest";
import { appToken, bot, botToken } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { freePort } from "../../support/free-port.ts";
import { footnote } from "../../support/shipped.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { Replica } from "../replica.ts";

test("npm start serves Slack, tells its health, logs a line of JSON an event, and ends when it is told to", async () => {
  const workspace = await Workspace.open(footnote);
  await workspace.connection.stop();
  const port = await freePort();
  const replica = new Replica({
    RECORD_FILE: join(temporaryFolder(), "record.db"),
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: workspace.front.apiUrl,
    HEALTH_PORT: String(port),
  });
  try {
    await until(() => replica.logged("connected") > 0);
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
    await replica.kill("SIGTERM");
    expect(replica.process.exitCode).toBe(0);
    const output = replica.log.join("");
    const events = output.trim().split("\n");
    const lines = events.map((line) => JSON.parse(line) as { event: string });
    expect(lines.map(({ event }) => event)).toEqual(expect.arrayContaining(["connected", "asked"]));
    expect(lines).toContainEqual(expect.objectContaining({ event: "knowledge read", version, documents: 1 }));
    expect(output).not.toMatch(/xoxb|xapp|overkill/);
  } finally {
    await replica.kill();
    await workspace.close();
  }
});
