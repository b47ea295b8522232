import { afterEach, describe, expect, test } from "vitest";
import { mayUse, type Usage } from "../../adapters/configuration/usage.ts";
import { Community } from "../stand-ins/discord/community.ts";
import { bot } from "../stand-ins/slack/slack-stand-in.ts";
import { Workspace } from "../stand-ins/slack/workspace.ts";
import { footnote } from "../support/shipped.ts";

const everywhere: Usage = {
  allowedChannels: [],
  allowedPeople: [],
  deniedChannels: [],
  deniedPeople: [],
  hasDirectMessages: true,
  quietRoles: [],
};
const sure = "why did Discord switch from Go to Rust?";
let close = async (): Promise<void> => undefined;
afterEach(() => close());

describe("somebody may use the bot", () => {
  test.each<[string, Partial<Usage>, readonly string[], boolean]>([
    ["where nothing is set", {}, ["C1"], true],
    ["in a channel that is allowed", { allowedChannels: ["C1"] }, ["C1"], true],
    ["in a thread of it", { allowedChannels: ["C1"] }, ["T1", "C1"], true],
    ["not in another one", { allowedChannels: ["C1"] }, ["C2"], false],
    [
      "not in one that is denied, though its server is allowed",
      { allowedChannels: ["S1"], deniedChannels: ["C1"] },
      ["C1", "S1"],
      false,
    ],
    ["in direct messages, whatever channels are allowed", { allowedChannels: ["C1"] }, [], true],
    ["as one of those who are allowed", { allowedPeople: ["ann"] }, [], true],
    ["not as somebody else", { allowedPeople: ["bob"] }, ["C1"], false],
    ["not as somebody who is denied, though allowed", { allowedPeople: ["ann"], deniedPeople: ["ann"] }, ["C1"], false],
  ])("%s", (_, usage, place, isIt) => {
    expect(mayUse({ ...everywhere, ...usage }, "ann", place)).toBe(isIt);
  });
});

describe("in Slack", () => {
  test("a group's people are not answered unasked, nor anybody where Slack does not tell; direct messages are off", async () => {
    const workspace = await Workspace.open(
      footnote,
      ({ channels }) => ({
        SLACK_ANSWER_CHANNELS: channels["quiet"] ?? "",
        SLACK_QUIET_GROUPS: "S1",
        SLACK_DIRECT_MESSAGES: "off",
      }),
      { channels: ["quiet"] },
    );
    close = () => workspace.close();
    const { quiet = "" } = workspace.channels;
    const answersTo = async (who: string, text: string, channel = quiet): Promise<number> => {
      const ts = await workspace.say(who, channel, text);
      await workspace.connection.idle();
      return (await workspace.answers(channel, ts)).length;
    };
    expect(await answersTo("bob", sure)).toBe(0);
    workspace.front.groups.set("S1", [workspace.people["ann"] ?? ""]);
    expect(await answersTo("ann", sure)).toBe(0);
    expect(await answersTo("bob", sure)).toBe(1);
    expect(await answersTo("ann", `<@${bot}> ${sure}`)).toBe(1);
    const posted = workspace.front.callsOf("chat.postMessage").length;
    await workspace.tell({ type: "message", channel: "D1", channel_type: "im", text: sure, ts: "7.1", user: "U1" });
    await workspace.connection.idle();
    expect(workspace.front.callsOf("chat.postMessage")).toHaveLength(posted);
  });
});

describe("in Discord", () => {
  test("a role's people are not answered unasked; direct messages are off", async () => {
    let role = "";
    const community = await Community.open(
      footnote,
      ({ channels }) => ({
        DISCORD_ANSWER_CHANNELS: channels["quiet"] ?? "",
        DISCORD_QUIET_ROLES: role,
        DISCORD_DIRECT_MESSAGES: "off",
      }),
      {
        prepare: ({ world }) => {
          role = world.addRole("staff");
          world.rolesOf.set(world.people["ann"] ?? "", [role]);
        },
      },
    );
    close = () => community.close();
    const { quiet = "" } = community.channels;
    const answersTo = async (who: string, channel: string): Promise<number> => {
      const asked = community.say(who, channel, sure);
      await community.settled();
      return community.answers(channel, asked).length;
    };
    expect(await answersTo("ann", quiet)).toBe(0);
    expect(await answersTo("bob", quiet)).toBe(1);
    expect(await answersTo("bob", community.direct("bob"))).toBe(0);
  });
});
