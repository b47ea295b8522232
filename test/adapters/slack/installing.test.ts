import { afterEach, describe, expect, test } from "vitest";
import { appToken, bot, clientId, clientSecret } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { freePort } from "../../support/free-port.ts";
import { footnote } from "../../support/shipped.ts";

const question = `<@${bot}> when is Rust overkill?`;
let workspace: Workspace;
afterEach(() => workspace.close());

/** Starts an app that is not installed yet; returns the address where it can be installed. */
async function open(): Promise<string> {
  const port = await freePort();
  workspace = await Workspace.open(footnote, () => ({
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: "a state secret",
    RECORD_KEY: "a-key-of-these-tests",
    SLACK_APP_TOKEN: appToken,
    PORT: String(port),
  }));
  return `http://127.0.0.1:${port}/slack`;
}

function install(base: string): Promise<Response> {
  return workspace.front.install(workspace.people["ann"] ?? "", base);
}

/** Asks in a channel, waits until the bot is idle, and returns how many answers there are. */
async function answersTo(text: string): Promise<number> {
  const general = workspace.channels["general"] ?? "";
  const ts = await workspace.say("ann", general, text);
  await workspace.connection.idle();
  return (await workspace.answers(general, ts)).length;
}

describe("a workspace that installs the app", () => {
  test("is answered from then on, and no longer once it removed the app", async () => {
    const base = await open();
    expect(await answersTo(question)).toBe(0);
    expect((await install(base)).status).toBe(200);
    const general = workspace.channels["general"] ?? "";
    const ts = await workspace.say("ann", general, question);
    const [answer] = await workspace.answered(general, ts);
    expect(words(answer?.blocks)).toContain("CRUD");
    await workspace.tell({ type: "app_uninstalled" });
    await until(() => workspace.logs.some((line) => line.includes("uninstalled")));
    expect(await answersTo(question)).toBe(0);
  });

  test("is forgotten when its bot's token is taken back, not when a person's is", async () => {
    await install(await open());
    await workspace.tell({ type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } });
    expect(await answersTo(question)).toBe(1);
    await workspace.tell({ type: "tokens_revoked", tokens: { bot: [bot] } });
    await until(() => workspace.logs.some((line) => line.includes("uninstalled")));
    expect(await answersTo(question)).toBe(0);
  });

  test("is not installed by a forged return", async () => {
    const base = await open();
    const response = await fetch(`${base}/oauth_redirect?code=c&state=forged`);
    expect(response.status).toBe(400);
    expect(await answersTo(question)).toBe(0);
  });
});
