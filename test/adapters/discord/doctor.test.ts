import { PermissionFlagsBits } from "discord.js";
import { afterEach, expect, test } from "vitest";
import { readPlatformConfig } from "../../../adapters/configuration/config.ts";
import { type DiscordConfig, discordConfiguration } from "../../../adapters/configuration/discord-config.ts";
import { examineDiscord } from "../../../adapters/discord/doctor.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import { applicationId, bits, token, type World } from "../../stand-ins/discord/world.ts";
import { footnote } from "../../support/shipped.ts";

let community: Community;
afterEach(() => community.close());

function configOf(more: Record<string, string>): DiscordConfig {
  const values = { DISCORD_TOKEN: token, DISCORD_API_URL: `${community.rest.url}/api`, ...more };
  const discord = readPlatformConfig(discordConfiguration, { values, inFile: new Set() });
  if (discord === undefined) throw new Error("Discord is not configured");
  return discord;
}

function channels(): Record<string, string> {
  const { forum = "", help = "", other = "" } = community.channels;
  return { DISCORD_ANSWER_CHANNELS: forum, DISCORD_HELP_CHANNEL: help, DISCORD_DIGEST_CHANNEL: other };
}

test("all is well after a start, and the invite link is there", async () => {
  community = await Community.open(footnote);
  const found = await examineDiscord(configOf(channels()));
  expect(found.filter(({ isWell }) => !isWell)).toEqual([]);
  expect(found.map(({ found: text }) => text).join()).toMatch(/#forum.*#help.*#other.*oauth2\/authorize/);
});

test("what is wrong is named, each with its remedy", async () => {
  community = await Community.open(footnote);
  const { world } = community;
  world.hasMessageContent = false;
  world.commands = [];
  const { forum = "" } = community.channels;
  Object.assign(world.channels.get(forum) ?? {}, { denied: bits.sendInThreads | bits.manageThreads });
  const found = await examineDiscord(configOf({ ...channels(), DISCORD_HELP_CHANNEL: "1" }));
  expect(found.filter(({ isWell }) => !isWell)).toMatchObject([
    { subject: "Discord intents", remedy: expect.stringContaining("Developer Portal") },
    { subject: "Discord commands", found: "drifted: ask, topics, section, footnote, Answer this" },
    { found: expect.stringContaining("“Send Messages In Threads”, “Manage Threads”") },
    { subject: "Discord channel 1", found: "Unknown Channel", remedy: expect.stringContaining("check the id") },
  ]);
});

test("a category is no place to answer in, and a closed thread none to ask people in", async () => {
  community = await Community.open(footnote);
  const { world, guild } = community;
  const category = world.addChannel("questions", { guild, type: 4 }).id;
  const { help: parent = "" } = community.channels;
  const closed = world.addChannel("old help", { guild, type: 11, parent, isArchived: true }).id;
  const found = await examineDiscord(configOf({ DISCORD_ANSWER_CHANNELS: category, DISCORD_HELP_CHANNEL: closed }));
  expect(found.filter(({ isWell }) => !isWell)).toMatchObject([
    { subject: `Discord channel ${category}`, found: "#questions is a category" },
    { subject: `Discord channel ${closed}`, found: "#old help is closed" },
  ]);
});

test("a forum is no place to ask people in, nor for the digest, nor to start threads in", async () => {
  community = await Community.open(footnote);
  const { forum = "" } = community.channels;
  for (const name of ["DISCORD_HELP_CHANNEL", "DISCORD_DIGEST_CHANNEL", "DISCORD_THREAD_CHANNELS"]) {
    const found = await examineDiscord(configOf({ [name]: forum }));
    expect(found.filter(({ isWell }) => !isWell)).toMatchObject([
      { subject: `Discord channel ${forum}`, found: "#forum is a forum, which holds posts alone" },
    ]);
  }
});

test.each<[string, (world: World) => string, object]>([
  [
    "as Discord makes it calls nobody",
    (world) => world.addRole("helpers"),
    {
      isWell: false,
      found: "@helpers may not be mentioned, so it calls nobody",
      remedy: expect.stringContaining("Allow anyone to @mention this role"),
    },
  ],
  [
    "that anyone may mention is called",
    (world) => world.addRole("helpers", { mentionable: true }),
    { isWell: true, found: "@helpers" },
  ],
  [
    "is called where the bot may mention every role",
    (world) => {
      world.grantedToo = PermissionFlagsBits.MentionEveryone;
      return world.addRole("helpers");
    },
    { isWell: true, found: "@helpers" },
  ],
  [
    "of another server is not found",
    () => "1",
    { isWell: false, remedy: expect.stringContaining("check DISCORD_HELP_ROLE") },
  ],
])("a help role %s", async (_, prepare, expected) => {
  let role = "";
  community = await Community.open(footnote, undefined, {
    prepare: ({ world }) => {
      role = prepare(world);
    },
  });
  const found = await examineDiscord(configOf({ ...channels(), DISCORD_HELP_ROLE: role }));
  expect(found.filter(({ subject }) => subject === `Discord help role ${role}`)).toMatchObject([expected]);
});

test("a help role is not looked for where the help channel is out of reach, which is said", async () => {
  community = await Community.open(footnote);
  const found = await examineDiscord(configOf({ DISCORD_HELP_CHANNEL: "1", DISCORD_HELP_ROLE: "2" }));
  expect(found.filter(({ isWell }) => !isWell)).toMatchObject([{ subject: "Discord channel 1" }]);
});

test("a wrong token is the one fault, and is not repeated", async () => {
  community = await Community.open(footnote);
  const found = await examineDiscord(configOf({ DISCORD_TOKEN: "hunter2" }));
  expect(found).toMatchObject([{ isWell: false, remedy: expect.stringContaining("copy it again") }]);
  expect(JSON.stringify(found)).not.toContain("hunter2");
});

test.each([
  ["Discord bot token", "GET /applications/@me"],
  ["Discord commands", `GET /applications/${applicationId}/commands`],
  ["Discord channel 1", "GET /channels/1"],
])("%s: Discord being away is told as that", async (subject, call) => {
  community = await Community.open(footnote);
  community.rest.failing.set(call, Number.POSITIVE_INFINITY);
  const found = await examineDiscord(configOf({ DISCORD_HELP_CHANNEL: "1" }));
  expect(found.filter((one) => one.subject === subject)).toEqual([
    { subject, isWell: false, found: "Internal Server Error", remedy: expect.stringContaining("check the network") },
  ]);
});
