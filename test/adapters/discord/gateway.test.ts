import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/index.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId, token } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";
import { logged, open } from "./own-community.ts";

const overkill = "when is Rust overkill?";
const question = `<@${botId}> ${overkill}`;

/** Returns how many sessions were begun or resumed so far. */
function sessionsBegun({ gateway }: Community): number {
  return gateway.identifies.length + gateway.resumes;
}

function isConnected({ connection, gateway }: Community): boolean {
  return connection?.health().isConnected === true && gateway.connected === 1;
}

describe.concurrent("the gateway", () => {
  test.each<[string, (community: Community) => void]>([
    ["drops", ({ gateway }) => gateway.drop()],
    ["asks to reconnect", ({ gateway }) => gateway.reconnect()],
    ["ends the session", ({ gateway }) => gateway.invalidate()],
    ["closes with a code that can be resumed", ({ gateway }) => gateway.end(4000)],
    ["closes with a code that cannot be resumed", ({ gateway }) => gateway.end(4007)],
    [
      "refuses to be identified to",
      ({ gateway }) => {
        gateway.refusing = 1;
        gateway.invalidate();
      },
    ],
  ])("%s: it answers again", async (_, fault) => {
    await using community = await open();
    const { general = "" } = community.channels;
    const before = sessionsBegun(community);
    fault(community);
    await until(() => sessionsBegun(community) > before && isConnected(community));
    expect(wordsOf(await community.answered(general, community.say("ann", general, question)))).toContain("CRUD");
  });

  test("fallen silent: it is noticed and replaced", async () => {
    await using community = await open(undefined, {
      silence: 8_000,
      prepare: ({ gateway }) => Object.assign(gateway, { beat: 2_000 }),
    });
    const { general = "" } = community.channels;
    community.gateway.isMute = true;
    await until(() => logged(community, "gateway silent").length + logged(community, "disconnected").length > 0);
    expect(community.connection?.health().isConnected).toBe(false);
    community.gateway.isMute = false;
    await until(() => isConnected(community));
    expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
  });

  test("is replaced while an answer is still on its way: the answer arrives, and the token is not taken for refused", async () => {
    await using community = await open(undefined, {
      silence: 8_000,
      prepare: ({ gateway }) => Object.assign(gateway, { beat: 2_000 }),
    });
    const { general = "" } = community.channels;
    community.rest.failing.set("POST /channels", 1_000);
    const asked = community.say("ann", general, question);
    await until(() => community.rest.callsOf("POST", /^\/channels/).length > 0);
    community.gateway.isMute = true;
    await until(() => logged(community, "gateway silent").length > 0);
    community.gateway.isMute = false;
    await until(() => community.connection?.health().isConnected);
    community.rest.failing.clear();
    await until(() => community.answers(general, asked).length > 0);
    expect(logged(community, "refuses DISCORD_TOKEN")).toEqual([]);
    expect(community.connection?.health().isConnected).toBe(true);
  });

  test("takes the intent away while it runs: one line says so, and mentions are still answered", async () => {
    await using community = await open();
    const { general = "" } = community.channels;
    community.world.hasMessageContent = false;
    community.gateway.invalidate();
    await until(() => logged(community, "Message Content is off").length > 0);
    await until(() => community.connection?.health().isConnected);
    expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
    expect(logged(community, "Message Content is off")).toHaveLength(1);
  });

  test.each([
    [4010, /4010, InvalidShard.*set DISCORD_SHARDS to auto/],
    [4011, /4011, ShardingRequired.*DISCORD_SHARDS can serve: set it to auto/],
    [4012, /4012, InvalidAPIVersion.*newer version/],
    [4013, /4013, InvalidIntents.*newer version/],
  ])(
    "closes with %i at the start: the one line says what to do, and nothing is tried but another start",
    async (code, remedy) => {
      await using community = await Community.unconnected();
      community.gateway.closing = code;
      const start = community.connect(footnote, { DISCORD_SHARDS: "1" });
      await expect(start).rejects.toThrow(InputError);
      await expect(start).rejects.toThrow(remedy);
      community.gateway.closing = undefined;
      await community.connect(footnote);
      const { general = "" } = community.channels;
      await community.answered(general, community.say("ann", general, question));
      expect(community.gateway.identifies).toHaveLength(2);
    },
  );

  test("closes while it runs, for what no new connection mends: each try waits twice as long as the one before", async () => {
    await using community = await open();
    const { general = "" } = community.channels;
    community.gateway.closing = 4011;
    community.gateway.end(4011);
    const waits = () =>
      logged(community, "gateway refused").map((line) => (JSON.parse(line) as { waitMs: number }).waitMs);
    await until(() => waits().length === 5);
    expect(waits()).toEqual([50, 100, 200, 400, 800]);
    expect(community.gateway.identifies).toHaveLength(6);
    expect(logged(community, "gateway closed")[0]).toContain("set it to auto");
    expect(community.connection?.health().isConnected).toBe(false);
    community.gateway.closing = undefined;
    await until(() => community.connection?.health().isConnected);
    expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
  });

  test.each([
    ["auto", [[0, 1]]],
    [
      "2",
      [
        [0, 2],
        [1, 2],
      ],
    ],
    [
      "1-2/4",
      [
        [1, 4],
        [2, 4],
      ],
    ],
  ])("is served in the shards %s", async (shards, expected) => {
    await using community = await open(() => ({ DISCORD_SHARDS: shards }));
    expect(community.gateway.identifies.map((one) => one["shard"]).sort()).toEqual(expected);
  });
});

describe.concurrent("without the intent Message Content", () => {
  test("one line says what is off; commands, mentions and direct messages are answered, the rest is told or silent", async () => {
    const quiet = (one: Community): Record<string, string> => ({
      DISCORD_ANSWER_CHANNELS: `${one.channels["quiet"]} ${one.channels["forum"]}`,
    });
    await using community = await open(quiet, {
      prepare: ({ world }) => Object.assign(world, { hasMessageContent: false }),
    });
    const { general = "" } = community.channels;
    expect(logged(community, "Message Content is off")).toHaveLength(1);
    const answer = await community.answered(general, community.say("ann", general, question));
    expect(wordsOf(answer)).toContain("CRUD");
    const direct = community.direct("ann");
    expect(await community.answered(direct, community.say("ann", direct, overkill))).toBeDefined();
    const unread = community.say("ann", general, "and cloudflare?", { above: String(answer["id"]), pings: false });
    expect(wordsOf(await community.answered(general, unread))).toContain("Answer this");
    const bare = community.say("ann", general, `<@${botId}>`, { above: community.say("bob", general, overkill) });
    expect(wordsOf(await community.answered(general, bare))).toContain("Answer this");
    const post = community.post(
      "ann",
      community.channels["forum"] ?? "",
      "Why did Discord switch from Go to Rust?",
      "?",
    );
    await community.settled();
    expect(community.answers(post)).toEqual([]);
  });
});

describe.concurrent("the token", () => {
  test("is refused at the start: the one line says what to do", async () => {
    await using community = await Community.unconnected();
    const start = community.connect(footnote, { DISCORD_TOKEN: "wrong" });
    await expect(start).rejects.toThrow(InputError);
    await expect(start).rejects.toThrow(/Discord refuses DISCORD_TOKEN/);
    community.connection = undefined;
  });

  test("is taken back while it runs: it is said once, and nothing more is asked", async () => {
    await using community = await open();
    const { general = "" } = community.channels;
    community.rest.takesToken = false;
    for (let at = 0; at < 3; at++) community.say("ann", general, question);
    await until(() => logged(community, "refuses DISCORD_TOKEN").length > 0);
    await community.connection?.idle();
    const before = community.rest.calls.filter(({ status }) => status === 401).length;
    community.say("ann", general, question);
    await community.settled();
    expect(logged(community, "refuses DISCORD_TOKEN")).toHaveLength(1);
    expect(community.rest.calls.filter(({ status }) => status === 401)).toHaveLength(before);
    expect(community.connection?.health().isConnected).toBe(false);
    expect(community.logs.join("")).not.toContain(token);
  });
});
