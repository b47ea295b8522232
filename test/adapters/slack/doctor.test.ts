import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { manifest } from "../../../adapters/slack/manifest.ts";
import { scopes } from "../../../adapters/slack/scopes.ts";
import { appToken, botToken } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace } from "../../stand-ins/slack/workspace.ts";
import { footnote, shippedFolder } from "../../support/shipped.ts";
import { type Run, run } from "../terminal/run.ts";

const configToken = "xoxe.config";
let workspace: Workspace;

beforeEach(async () => {
  workspace = await Workspace.open(footnote);
  const { front } = workspace;
  front.granted = scopes;
  front.manifest = manifest({
    ...{ appName: "Footnote", command: "/ask", isSocket: true },
    ...{ isForOrganisations: false, rotatesTokens: false },
  });
  front.tokens.add(configToken);
});
afterEach(() => workspace.close());

function doctor(more: Record<string, string> = {}): Promise<Run> {
  const env = {
    KNOWLEDGE_DIR: shippedFolder,
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: workspace.front.apiUrl,
    SLACK_CONFIG_TOKEN: configToken,
    SLACK_HELP_CHANNEL: workspace.channels["help"] ?? "",
    ...more,
  };
  return run("doctor", [], { env });
}

test("finds nothing where all is well", async () => {
  await workspace.front.as(botToken, "conversations.join", { channel: workspace.channels["help"] });
  const { status, stdout, stderr } = await doctor();
  expect(stdout).not.toContain("WRONG");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/knowledge.*bot token.*scopes.*channel.*Socket Mode.*manifest/s);
});

describe("says what is wrong and what to do", () => {
  test.each<[string, (found: Workspace) => Record<string, string>, RegExp]>([
    [
      "the bot token is none",
      () => ({ SLACK_BOT_TOKEN: "xoxb-gone" }),
      /WRONG Slack bot token: invalid_auth\n.*OAuth & Permissions/,
    ],
    [
      "the app token is none",
      () => ({ SLACK_APP_TOKEN: "xapp-gone" }),
      /WRONG Slack Socket Mode: invalid_auth\n.*connections:write/,
    ],
    [
      "a scope is missing",
      ({ front }) => {
        front.granted = scopes.filter((scope) => scope !== "users:read");
        return {};
      },
      /WRONG Slack scopes: missing: users:read\n.*install the app again/,
    ],
    [
      "a channel is none",
      () => ({ SLACK_ANSWER_CHANNELS: "C404" }),
      /WRONG Slack channel C404: channel_not_found\n.*check the id/,
    ],
    [
      "Slack is away, which says nothing of the tokens",
      ({ front }) => {
        front.isRefusing = true;
        return {};
      },
      /^(?!.*(?:OAuth|connections:write|configuration token)).*WRONG Slack bot token: .*503\n.*check the network.*WRONG Slack Socket Mode: .*503\n.*check the network/s,
    ],
    ["the bot is not in a channel", () => ({}), /WRONG Slack channel \w+: #help, not joined\n.*\/invite/],
    [
      "the app was changed by hand",
      ({ front }) => {
        front.manifest = { ...front.manifest, features: {} };
        return {};
      },
      /WRONG Slack manifest: drifted: features\.\w+.*\n.*slack:manifest/,
    ],
  ])("%s", async (_, spoil, said) => {
    const { status, stdout, stderr } = await doctor(spoil(workspace));
    expect(stdout).toMatch(said);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^wrong: \d of \d; do what the lines above say\n$/);
  });
});
