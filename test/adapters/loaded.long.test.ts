import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedFolder } from "../support/shipped.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { start } from "./terminal/run.ts";

/** A server that refuses every token, in the form of Slack or of Discord. */
const platform = createServer((request, response) => {
  const isSlack = request.url?.startsWith("/slack") === true;
  const answer = isSlack ? { ok: false, error: "invalid_auth" } : { message: "401: Unauthorized", code: 0 };
  response.writeHead(isSlack ? 200 : 401, { "content-type": "application/json" }).end(JSON.stringify(answer));
});
let url = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => platform.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
});
afterAll(() => platform.close());

/** Runs the built program until the platform refuses its token; returns the files that Node loaded for it. */
async function loadedBy(env: Record<string, string>): Promise<{ readonly stderr: string; readonly files: string }> {
  const coverage = temporaryFolder();
  const cwd = temporaryFolder();
  const { stderr } = await start("main", [], {
    input: "why?\n",
    cwd,
    env: { KNOWLEDGE_DIR: shippedFolder, NODE_V8_COVERAGE: coverage, ...env },
  });
  const files = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), "utf8")) as { result: { url: string }[] };
    return result.map(({ url: file }) => file);
  });
  return { stderr, files: files.join("\n") };
}

const slackCode = /\/node_modules\/@slack\/|\/adapters\/slack\//;
const recordCode = /\/node_modules\/(?:kysely|libsql|pg)\/|\/record\/sql\/claims/;
const discordCode = /\/node_modules\/(?:discord\.js|@discordjs)\/|\/adapters\/discord\//;

describe("a start loads the code of what is configured alone", () => {
  it("Discord", async () => {
    const { stderr, files } = await loadedBy({ DISCORD_TOKEN: "1", DISCORD_API_URL: `${url}/api` });
    expect(stderr).toContain("Discord refuses DISCORD_TOKEN");
    expect(files).toMatch(discordCode);
    expect(files).not.toMatch(slackCode);
  });

  it("Slack", async () => {
    const tokens = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: `${url}/slack/` };
    const { stderr, files } = await loadedBy(tokens);
    expect(stderr).toContain("Slack refuses SLACK_BOT_TOKEN");
    expect(files).toMatch(slackCode);
    expect(files).not.toMatch(discordCode);
  });

  it("nothing", async () => {
    const { files } = await loadedBy({});
    expect(files).toContain("/adapters/terminal/");
    expect(files).not.toMatch(recordCode);
    expect(files).not.toMatch(slackCode);
    expect(files).not.toMatch(discordCode);
  });
});
