import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { platforms } from "../../adapters/bot/platforms.ts";
import { readBotConfig } from "../../adapters/bot/read-bot-config.ts";
import { readKnowledgeConfig, readPlatformConfig } from "../../adapters/configuration/config.ts";
import { discordConfiguration } from "../../adapters/configuration/discord-config.ts";
import { type Environment, readEnvironment } from "../../adapters/configuration/environment.ts";
import { settings } from "../../adapters/configuration/settings.ts";
import { slackConfiguration } from "../../adapters/configuration/slack-config.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const given = (values: Record<string, string>, inFile: string[] = []): Environment => ({
  values,
  inFile: new Set(inFile),
});

/** A complete configuration for a single Slack workspace, with further settings. */
const slack = (more: Record<string, string>): Record<string, string> => ({
  SLACK_BOT_TOKEN: "xoxb-1",
  SLACK_APP_TOKEN: "xapp-1",
  ...more,
});

/** A complete configuration for several Slack workspaces, with further settings. */
const several = (more: Record<string, string>): Record<string, string> => ({
  SLACK_CLIENT_ID: "1",
  SLACK_CLIENT_SECRET: "2",
  SLACK_STATE_SECRET: "3",
  SLACK_SIGNING_SECRET: "4",
  RECORD_KEY: "a-secret-of-16-characters",
  ...more,
});

describe("readBotConfig", () => {
  it("has defaults for all that is needed to answer", () => {
    expect(readBotConfig(given({}))).toMatchObject({ knowledge: { folder: "knowledge" }, logLevel: "info" });
  });

  it.each([
    ["the model that ships", {}, { kind: "folder", folder: expect.stringMatching(/models.all-MiniLM-L6-v2$/) }],
    ["a folder", { EMBEDDINGS: "../e5" }, { kind: "folder", folder: "../e5" }],
    ["nothing", { EMBEDDINGS: "off" }, undefined],
    [
      "an endpoint",
      { EMBEDDINGS: "https://e.org/v1", EMBEDDINGS_MODEL: "m", EMBEDDINGS_KEY: "k" },
      { kind: "endpoint", url: "https://e.org/v1", model: "m", key: "k" },
    ],
  ])("takes vectors from %s", (_, values, expected) => {
    expect(readBotConfig(given(values)).embeddings).toEqual(expected);
  });

  it("leaves alone what may be anybody's", () => {
    expect(() =>
      readBotConfig(given({ PATH: "/bin", HOME: "/root", EDITOR: "vi", KUBERNETES_PORT: "1" })),
    ).not.toThrow();
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ["a letter is missing", { SLACK_BOT_TOKN: "xoxb-1" }, /SLACK_BOT_TOKN, did you mean SLACK_BOT_TOKEN/],
    ["letters changed places", { DISCROD_TOKEN: "1" }, /DISCROD_TOKEN, did you mean DISCORD_TOKEN/],
    ["it begins like ours", { SLACK_TOKEN: "xoxb-1" }, /SLACK_TOKEN, did you mean SLACK_(?:BOT|APP)_TOKEN/],
    ["tokens of one and of several", slack({ SLACK_CLIENT_ID: "1" }), /SLACK_BOT_TOKEN is of one workspace/],
    [
      "a third of a trio is there",
      { SLACK_CLIENT_ID: "1" },
      /SLACK_CLIENT_SECRET is missing.*SLACK_STATE_SECRET is missing/,
    ],
    [
      "something is set for nothing",
      { SLACK_HELP_CHANNEL: "C1" },
      /SLACK_BOT_TOKEN is missing beside SLACK_HELP_CHANNEL/,
    ],
    ["help is for several", several({ SLACK_HELP_CHANNEL: "C1" }), /SLACK_HELP_CHANNEL is of one workspace/],
    ["a digest is for several", several({ SLACK_DIGEST_CHANNEL: "C1" }), /SLACK_DIGEST_CHANNEL is of one workspace/],
    ["a grant is none", slack({ SLACK_AUDIENCES: "T1:internal" }), /SLACK_AUDIENCES T1:internal grants nothing/],
    ["a key is short", { RECORD_KEY: "a-secret-of-16-characters short" }, /RECORD_KEY must be secrets of at least 16/],
    ["a key is missing", { DATABASE_URL: "postgres://h/d" }, /RECORD_KEY is missing beside DATABASE_URL/],
    ["a model is missing", { EMBEDDINGS: "https://e.org/v1" }, /EMBEDDINGS_MODEL is missing beside EMBEDDINGS/],
    ["a key is for no address", { EMBEDDINGS: "off", EMBEDDINGS_KEY: "1" }, /EMBEDDINGS_KEY is for a web address/],
    ["an address is none", { EMBEDDINGS: "https://", EMBEDDINGS_MODEL: "m" }, /EMBEDDINGS must be off, the folder/],
    [
      "an address holds a password",
      { EMBEDDINGS: "http://user:sekret@e.org/v1", EMBEDDINGS_MODEL: "m" },
      /^(?!.*sekret).*EMBEDDINGS must hold no user name and no password; put the key into EMBEDDINGS_KEY/,
    ],
    ["a database is another", { DATABASE_URL: "mysql://h/d" }, /DATABASE_URL must start with postgres/],
    ["days are none", { RECORD_DAYS: "0" }, /RECORD_DAYS must be a number of days/],
    ["a port is none", { HEALTH_PORT: "70000" }, /HEALTH_PORT must be a port/],
    ["a port is a word", { PORT: "http" }, /PORT must be a port/],
    ["a channel is a name", slack({ SLACK_HELP_CHANNEL: "#help" }), /SLACK_HELP_CHANNEL must be one id/],
    ["a channel's name has no sign", slack({ SLACK_ANSWER_CHANNELS: "C1 general" }), /must be ids such as C0123ABCD/],
    ["a channel of Discord's is a name", { DISCORD_ANSWER_CHANNELS: "1 general" }, /must be ids such as 1234/],
    ["a digest is for a name", { DISCORD_DIGEST_CHANNEL: "general" }, /DISCORD_DIGEST_CHANNEL must be one id such as/],
    ["only half is there", { SLACK_BOT_TOKEN: "xoxb-1" }, /SLACK_APP_TOKEN is missing beside SLACK_BOT_TOKEN/],
    ["tokens are swapped", { SLACK_BOT_TOKEN: "xapp-1", SLACK_APP_TOKEN: "xoxb-1" }, /must start with xoxb-.*xapp-/],
    ["a grant of Discord is none", { DISCORD_TOKEN: "1", DISCORD_AUDIENCES: "1:a" }, /DISCORD_AUDIENCES 1:a grants/],
    ["Discord's is set for nothing", { DISCORD_HELP_CHANNEL: "1" }, /DISCORD_TOKEN is missing beside DISCORD_HELP/],
    ["a digest is for nothing", { DISCORD_DIGEST_CHANNEL: "1" }, /DISCORD_TOKEN is missing beside DISCORD_DIGEST/],
    ["a role has no channel", { DISCORD_TOKEN: "1", DISCORD_HELP_ROLE: "1" }, /DISCORD_HELP_CHANNEL is missing beside/],
    ["shards are none", { DISCORD_SHARDS: "some" }, /DISCORD_SHARDS must be auto/],
    ["shards end before they begin", { DISCORD_SHARDS: "3-1/4" }, /DISCORD_SHARDS must be auto/],
    ["there are not so many shards", { DISCORD_SHARDS: "0-4/4" }, /DISCORD_SHARDS must be auto/],
    ["a value is not one of a few", { LOG_LEVEL: "loud" }, /LOG_LEVEL must be one of/],
    [
      "a repository has no folder",
      { KNOWLEDGE_GIT_URL: "/docs.git" },
      /KNOWLEDGE_DIR is missing beside KNOWLEDGE_GIT_URL/,
    ],
    ["a branch has no repository", { KNOWLEDGE_GIT_BRANCH: "main" }, /KNOWLEDGE_GIT_URL is missing beside/],
    [
      "a repository is an option",
      { KNOWLEDGE_GIT_URL: "--upload-pack=x" },
      /KNOWLEDGE_GIT_URL must be what git can fetch/,
    ],
    [
      "an interval has no unit",
      { KNOWLEDGE_GIT_INTERVAL: "5" },
      /KNOWLEDGE_GIT_INTERVAL must be a number with s, m or h/,
    ],
    ["an address is none", { KNOWLEDGE_LINK_BASE: "example" }, /KNOWLEDGE_LINK_BASE must be a web address/],
  ])("names the fault when %s", (_, values, message) => {
    expect(() => readBotConfig(given(values))).toThrow(message);
  });

  it("takes any unknown name in the own file for a slip", () => {
    expect(() => readBotConfig(given({ COLOR: "red" }, ["COLOR"]))).toThrow(/there is no setting COLOR/);
  });

  it("names all faults at once", () => {
    expect(() => readBotConfig(given({ LOG_LEVEL: "loud", SLACK_BOT_TOKN: "x", DISCORD_TOKEM: "x" }))).toThrow(
      /LOG_LEVEL.*SLACK_BOT_TOKN.*DISCORD_TOKEM/s,
    );
  });

  it("tells how Slack is reached and who it is", () => {
    const grants = { SLACK_AUDIENCES: "T1=public+internal C2=public", SLACK_ANSWER_CHANNELS: "C1, C2" };
    expect(readPlatformConfig(slackConfiguration, given(slack(grants)))).toMatchObject({
      identity: { kind: "token", botToken: "xoxb-1" },
      transport: { kind: "socket", appToken: "xapp-1" },
      answerChannels: ["C1", "C2"],
      grants: new Map([
        ["T1", ["public", "internal"]],
        ["C2", ["public"]],
      ]),
      command: "/ask",
    });
    expect(readPlatformConfig(slackConfiguration, given(several({ PORT: "8080" })))).toMatchObject({
      identity: { kind: "oauth", clientId: "1" },
      transport: { kind: "http", signingSecret: "4", port: 8080 },
    });
  });

  it.each([
    ["auto", "auto"],
    ["4", { first: 0, last: 3, count: 4 }],
    ["4-7/16", { first: 4, last: 7, count: 16 }],
  ])("reads Discord's shards %s", (DISCORD_SHARDS, shards) => {
    const values = { DISCORD_TOKEN: "1", DISCORD_SHARDS, DISCORD_HELP_CHANNEL: "2", DISCORD_HELP_ROLE: "3" };
    expect(readPlatformConfig(discordConfiguration, given(values))).toMatchObject({
      shards,
      help: { channels: ["2"], roles: ["3"] },
    });
  });

  it("reads how often a repository is pulled, in milliseconds", () => {
    const git = { KNOWLEDGE_DIR: "clone", KNOWLEDGE_GIT_URL: "git@host:docs.git", KNOWLEDGE_GIT_INTERVAL: "90s" };
    expect(readBotConfig(given(git)).git).toEqual({ url: "git@host:docs.git", interval: 90_000 });
  });

  it("never repeats a secret", () => {
    expect(() => readBotConfig(given({ SLACK_BOT_TOKEN: "hunter2", SLACK_APP_TOKEN: "hunter3" }))).toThrow(
      /^(?!.*hunter)/s,
    );
  });

  it("lets the commands over the knowledge work whatever the state of the rest", () => {
    expect(readKnowledgeConfig(given({ SLACK_BOT_TOKN: "x" }), "docs")).toEqual({ folder: "docs" });
  });
});

describe("readEnvironment", () => {
  it("reads the file and lets the process's environment win; blank is unset", () => {
    const file = join(
      temporaryFolder({ ".env": "LOG_LEVEL=debug\nKNOWLEDGE_DIR='my docs'\nDISCORD_TOKEN=\n" }),
      ".env",
    );
    const { values, inFile } = readEnvironment({ LOG_LEVEL: "warn" }, file);
    expect(values).toEqual({ LOG_LEVEL: "warn", KNOWLEDGE_DIR: "my docs" });
    expect(inFile).toEqual(new Set(["LOG_LEVEL", "KNOWLEDGE_DIR", "DISCORD_TOKEN"]));
  });

  it("does without the file", () => {
    expect(readEnvironment({}, join(temporaryFolder(), ".env")).values).toEqual({});
  });
});

describe(".env.example", () => {
  const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");

  it("names every setting and no other", () => {
    const settingNames = [{ settings }, ...platforms.map(({ configuration }) => configuration)].flatMap((one) =>
      Object.keys(one.settings),
    );
    const named = [...example.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    // A setting that all platforms share is read by each of them.
    expect(named.sort()).toEqual([...new Set(settingNames)].sort());
  });

  it("says of each what it is for", () => {
    for (const [paragraph] of example.matchAll(/(?:^#.*\n)*^#?[A-Z][A-Z_]+=.*$/gm))
      expect(paragraph.split("\n").length, paragraph).toBeGreaterThan(1);
  });

  it("gives the defaults", () => {
    const values = [...example.matchAll(/^#?([A-Z][A-Z_]+)=(.+)$/gm)].map(([, name, value]) => [name, value]);
    expect(readBotConfig(given(Object.fromEntries(values)))).toEqual(readBotConfig(given({})));
  });
});
