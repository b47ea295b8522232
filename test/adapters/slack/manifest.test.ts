import { describe, expect, it } from "vitest";
import { callbackIds } from "../../../adapters/slack/buttons.ts";
import { manifest } from "../../../adapters/slack/manifest.ts";
import { sourceFiles } from "../../support/source-files.ts";
import { run } from "../terminal/run.ts";

/** Returns the scopes of a right for all kinds of conversations that the bot reads. */
const kinds = (right: string): string[] => ["channels", "groups", "im", "mpim"].map((kind) => `${kind}:${right}`);

/** The scopes that each method, event and feature needs, by Slack's reference. */
const needed: Record<string, readonly string[]> = {
  "apiCall assistant.threads.setSuggestedPrompts": ["assistant:write"],
  "call auth.test": [],
  "call bots.info": ["users:read"],
  "call chat.delete": ["chat:write"],
  "call chat.getPermalink": [],
  "call chat.postEphemeral": ["chat:write"],
  "call chat.postMessage": ["chat:write", "chat:write.public"],
  "call chat.update": ["chat:write"],
  "call conversations.history": kinds("history"),
  "call conversations.info": kinds("read"),
  "call conversations.members": kinds("read"),
  "call conversations.replies": kinds("history"),
  "call reactions.add": ["reactions:write"],
  "call usergroups.users.list": ["usergroups:read"],
  "call users.info": ["users:read"],
  "call views.open": [],
  "call views.publish": [],
  "call views.push": [],
  "call views.update": [],
  "on command": ["commands"],
  "on shortcut": ["commands"],
  "on app_home_opened": [],
  "on app_mention": ["app_mentions:read"],
  "on app_uninstalled": [],
  "on reaction_added": ["reactions:read"],
  "on tokens_revoked": [],
  "on message": kinds("history"),
};
/** Methods that are called with the app's or the owner's token, and not with the bot's. */
const withOtherTokens = ["call apps.connections.open", "call apps.manifest.export"];
const messageEvents = ["message.channels", "message.groups", "message.im", "message.mpim"];

const code = sourceFiles("adapters/slack")
  .map(({ text }) => text.replace(/\s+/g, ""))
  .join("\n");
const found = (pattern: RegExp, name: string): string[] =>
  [...code.matchAll(pattern)].map(([, what]) => `${name} ${what}`);
const used = new Set([
  ...found(
    /(?:[cC]lient|\))\.((?:apps|auth|bots|chat|conversations|users|usergroups|views|files|reactions)(?:\.[a-zA-Z]+)+)\(/g,
    "call",
  ),
  ...found(/apiCall\("([a-zA-Z.]+)"/g, "apiCall"),
  ...found(/app\.(command|shortcut)\(/g, "on"),
  ...found(/app\.event\("([a-z_]+)"/g, "on"),
]);
const usual = { isForOrganisations: false, rotatesTokens: false };
const written = manifest({ appName: "Footnote", command: "/ask", isSocket: true, ...usual }) as {
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
  features: { shortcuts: { callback_id: string }[]; slash_commands: { command: string }[] };
};

describe("the manifest asks for what the code uses, and for nothing else", () => {
  it("knows every method and event of the code", () => {
    expect([...used].sort()).toEqual([...Object.keys(needed), ...withOtherTokens].sort());
  });

  it("has the scopes that these need", () => {
    expect(written.oauth_config.scopes.bot).toEqual([...new Set(Object.values(needed).flat())].sort());
  });

  it("has the events that are listened to", () => {
    const events = [...used].filter((use) => /^on (?!command|shortcut)/.test(use)).map((use) => use.slice(3));
    const subscribed = events.flatMap((event) => (event === "message" ? messageEvents : [event]));
    expect(written.settings.event_subscriptions.bot_events).toEqual(subscribed.sort());
  });

  it("has the shortcuts that are listened to", () => {
    const ids = written.features.shortcuts.map(({ callback_id }) => callback_id);
    expect(ids).toEqual([callbackIds.shortcut, callbackIds.globalShortcut]);
  });
});

describe("npm run slack:manifest", () => {
  it("takes its names from the settings", async () => {
    const names = { SLACK_APP_NAME: "Oracle", SLACK_COMMAND: "/oracle", SLACK_PUBLIC_URL: "https://bot.example/" };
    const env = { ...names, SLACK_ORG_DEPLOY: "on", SLACK_TOKEN_ROTATION: "on" };
    const { status, stdout } = await run("slack-manifest", [], { env });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      display_information: { name: "Oracle" },
      features: { slash_commands: [{ command: "/oracle", url: "https://bot.example/slack/events" }] },
      oauth_config: { redirect_urls: ["https://bot.example/slack/oauth_redirect"] },
      settings: { socket_mode_enabled: false, org_deploy_enabled: true, token_rotation_enabled: true },
    });
  });
});
