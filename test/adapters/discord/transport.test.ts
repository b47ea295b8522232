import { afterEach, describe, expect, test } from "vitest";
import { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import { Footnote, InputError } from "../../../src/index.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { bits, botId, snowflake, token } from "../../stand-ins/discord/world.ts";
import { settle, until } from "../../stand-ins/until.ts";
import { footnote, shippedKnowledge } from "../../support/shipped.ts";
import { askAmidDrops } from "./ask-amid-drops.ts";

const overkill = "when is Rust overkill?";
const question = `<@${botId}> ${overkill}`;
let community: Community;
afterEach(() => community.close());

async function open(
  ...args: Parameters<typeof Community.open> extends [unknown, ...infer Rest] ? Rest : never
): Promise<string> {
  community = await Community.open(footnote, ...args);
  return community.channels["general"] ?? "";
}

function ask(question = overkill, at?: number) {
  const options = [{ name: "question", type: 3, value: question }];
  const payload = { type: 2, data: { id: snowflake(), name: "ask", type: 1, options } };
  return community.begin("ann", community.channels["general"] ?? "", payload, at === undefined ? {} : { at });
}

/** How often a session was begun or resumed so far. */
function sessionsBegun(): number {
  return community.gateway.identifies.length + community.gateway.resumes;
}

function isConnected(): boolean {
  return community.connection?.health().isConnected === true && community.gateway.connected === 1;
}

function logged(event: string): string[] {
  return community.logs.filter((line) => line.includes(event));
}

describe("an interaction", () => {
  test("100 at once while the gateway drops and resumes twice: each is answered once", async () => {
    await open();
    await askAmidDrops(community, 100);
  });

  test("that comes twice is answered once", async () => {
    await open();
    const asked = ask();
    const again = { ...(await until(() => asked.callbacks[0])) };
    expect(again["type"]).toBe(4);
    community.gateway.dispatch("INTERACTION_CREATE", interactionPayload(asked.id, asked.token), community.guild);
    await community.settled();
    expect(community.rest.callsOf("POST", new RegExp(`^/interactions/${asked.id}/`))).toHaveLength(1);
  });

  test("that is too old is logged, and nothing else happens", async () => {
    await open();
    ask(overkill, 0);
    await until(() => (logged("too late").length > 0 ? true : undefined));
    expect(community.rest.callsOf("POST", /^\/interactions\//)).toHaveLength(1);
    expect(logged('"failed"')).toEqual([]);
  });
});

describe("an answer", () => {
  test("is the first response, unless it takes longer than a second; then it is announced", async () => {
    class Slow extends Footnote {
      override async ask(...asked: Parameters<Footnote["ask"]>): ReturnType<Footnote["ask"]> {
        await settle(1_200);
        return super.ask(...asked);
      }
    }
    community = await Community.open(new Slow(shippedKnowledge.documents));
    const { general = "" } = community.channels;
    const asked = await community.command("ann", general, "ask", { question: overkill });
    expect(asked.callbacks[0]?.["type"]).toBe(5);
    await until(() => (wordsOf(asked.message ?? {}).includes("CRUD") ? true : undefined));
  });

  test("that cannot be removed stays, and who pressed is told", async () => {
    const general = await open();
    const answer = await community.answered(general, community.say("ann", general, question));
    community.rest.failing.set("DELETE /channels", 9);
    const pressed = await community.press("ann", answer, "remove:");
    const [told] = await until(() => (pressed.followUps.length > 0 ? pressed.followUps : undefined));
    expect(wordsOf(told ?? {})).toContain("Something went wrong");
    expect(wordsOf(answer)).toContain("CRUD");
  });
});

describe("a press", () => {
  test.each([
    ["good:", overkill],
    ["bad:", overkill],
  ])(
    "of %s asks Discord for the question alone, since Discord waits no longer than three seconds",
    async (button, asked) => {
      const settings = ({ channels }: Community) => ({ DISCORD_HELP_CHANNEL: channels["help"] ?? "" });
      await open(settings);
      const channel = community.direct("ann");
      await community.answered(channel, community.say("ann", channel, "how did Dropbox migrate?"));
      const answer = await community.answered(channel, community.say("ann", channel, asked));
      await community.restart(footnote, settings(community));
      const earlierReads = () => community.rest.callsOf("GET", new RegExp(`/channels/${channel}/messages$`)).length;
      const before = earlierReads();
      await community.press("ann", answer, button);
      expect(earlierReads()).toBe(before);
    },
  );

  test("of what goes on from earlier questions is announced where they take long to read", async () => {
    await open();
    const channel = community.direct("ann");
    await community.answered(channel, community.say("ann", channel, "how did Dropbox migrate?"));
    const answer = await community.answered(channel, community.say("ann", channel, "how did they do it?"));
    await community.restart(footnote);
    community.rest.slowness = 1_200;
    const pressed = await community.press("ann", answer, "next:");
    expect(pressed.callbacks[0]?.["type"]).toBe(5);
    await until(() => (wordsOf(pressed.message ?? {}).includes("Question: how did they do it?") ? true : undefined));
  });
});

describe("the gateway", () => {
  test.each<[string, () => void]>([
    ["drops", () => community.gateway.drop()],
    ["asks to reconnect", () => community.gateway.reconnect()],
    ["ends the session", () => community.gateway.invalidate()],
    ["closes with a code that can be resumed", () => community.gateway.end(4000)],
    ["closes with a code that cannot be resumed", () => community.gateway.end(4007)],
    [
      "refuses to be identified to",
      () => {
        community.gateway.refusing = 1;
        community.gateway.invalidate();
      },
    ],
  ])("%s: it answers again", async (_, fault) => {
    const general = await open();
    const before = sessionsBegun();
    fault();
    await until(() => (sessionsBegun() > before && isConnected() ? true : undefined));
    expect(wordsOf(await community.answered(general, community.say("ann", general, question)))).toContain("CRUD");
  });

  test("fallen silent: it is noticed and replaced", async () => {
    const general = await open(undefined, {
      silence: 8_000,
      prepare: ({ gateway }) => Object.assign(gateway, { beat: 2_000 }),
    });
    community.gateway.isMute = true;
    await until(() => (logged("gateway silent").length + logged("disconnected").length > 0 ? true : undefined));
    expect(community.connection?.health().isConnected).toBe(false);
    community.gateway.isMute = false;
    await until(() => (isConnected() ? true : undefined));
    expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
  });

  test("is replaced while an answer is still on its way: the answer arrives, and the token is not taken for refused", async () => {
    const general = await open(undefined, {
      silence: 8_000,
      prepare: ({ gateway }) => Object.assign(gateway, { beat: 2_000 }),
    });
    community.rest.failing.set("POST /channels", 1_000);
    const asked = community.say("ann", general, question);
    await until(() => (community.rest.callsOf("POST", /^\/channels/).length > 0 ? true : undefined));
    community.gateway.isMute = true;
    await until(() => (logged("gateway silent").length > 0 ? true : undefined));
    community.gateway.isMute = false;
    await until(() => (community.connection?.health().isConnected ? true : undefined));
    community.rest.failing.clear();
    await until(() => (community.answers(general, asked).length > 0 ? true : undefined));
    expect(logged("refuses DISCORD_TOKEN")).toEqual([]);
    expect(community.connection?.health().isConnected).toBe(true);
  });

  test("takes the intent away while it runs: one line says so, and mentions are still answered", async () => {
    const general = await open();
    community.world.hasMessageContent = false;
    community.gateway.invalidate();
    await until(() => (logged("Message Content is off").length > 0 ? true : undefined));
    await until(() => (community.connection?.health().isConnected ? true : undefined));
    expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
    expect(logged("Message Content is off")).toHaveLength(1);
  });

  test.each([
    [4010, /4010, InvalidShard.*set DISCORD_SHARDS to auto/],
    [4011, /4011, ShardingRequired.*DISCORD_SHARDS can serve: set it to auto/],
    [4012, /4012, InvalidAPIVersion.*newer version/],
    [4013, /4013, InvalidIntents.*newer version/],
  ])("closes with %i at the start: the one line says what to do, and nothing is tried again", async (code, remedy) => {
    community = await Community.unconnected();
    community.gateway.closing = code;
    const start = community.connect(footnote, { DISCORD_SHARDS: "1" });
    await expect(start).rejects.toThrow(InputError);
    await expect(start).rejects.toThrow(remedy);
    await settle(200);
    expect(community.gateway.identifies).toHaveLength(1);
  });

  test("closes while it runs, for what no new connection mends: each try waits twice as long as the one before", async () => {
    const general = await open();
    community.gateway.closing = 4011;
    community.gateway.end(4011);
    const waits = () => logged("gateway refused").map((line) => (JSON.parse(line) as { waitMs: number }).waitMs);
    await until(() => (waits().length === 5 ? true : undefined));
    expect(waits()).toEqual([50, 100, 200, 400, 800]);
    expect(community.gateway.identifies).toHaveLength(6);
    expect(logged("gateway closed")[0]).toContain("set it to auto");
    expect(community.connection?.health().isConnected).toBe(false);
    community.gateway.closing = undefined;
    await until(() => (community.connection?.health().isConnected ? true : undefined));
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
    await open(() => ({ DISCORD_SHARDS: shards }));
    expect(community.gateway.identifies.map((one) => one["shard"]).sort()).toEqual(expected);
  });
});

describe("without the intent Message Content", () => {
  test("one line says what is off; commands, mentions and direct messages are answered, the rest is told or silent", async () => {
    const quiet = (one: Community): Record<string, string> => ({
      DISCORD_ANSWER_CHANNELS: `${one.channels["quiet"]} ${one.channels["forum"]}`,
    });
    const general = await open(quiet, { prepare: ({ world }) => Object.assign(world, { hasMessageContent: false }) });
    expect(logged("Message Content is off")).toHaveLength(1);
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

describe("the token", () => {
  test("is refused at the start: the one line says what to do", async () => {
    community = await Community.unconnected();
    const start = community.connect(footnote, { DISCORD_TOKEN: "wrong" });
    await expect(start).rejects.toThrow(InputError);
    await expect(start).rejects.toThrow(/Discord refuses DISCORD_TOKEN/);
    community.connection = undefined;
  });

  test("is taken back while it runs: it is said once, and nothing more is asked", async () => {
    const general = await open();
    community.rest.takesToken = false;
    for (let at = 0; at < 3; at++) community.say("ann", general, question);
    await until(() => (logged("refuses DISCORD_TOKEN").length > 0 ? true : undefined));
    await community.connection?.idle();
    const before = community.rest.calls.filter(({ status }) => status === 401).length;
    community.say("ann", general, question);
    await settle(200);
    expect(logged("refuses DISCORD_TOKEN")).toHaveLength(1);
    expect(community.rest.calls.filter(({ status }) => status === 401)).toHaveLength(before);
    expect(community.connection?.health().isConnected).toBe(false);
    expect(community.logs.join("")).not.toContain(token);
  });
});

describe("the REST interface", () => {
  test.each(["GET", "PUT"])(
    "fails at the start, where commands are registered (%s): the start waits",
    async (method) => {
      const general = await open(undefined, {
        prepare: ({ rest }) => rest.failing.set(`${method} /applications/${botId}/commands`, 5),
      });
      expect(logged("Discord is away")).toHaveLength(1);
      expect(logged("commands registered")).toHaveLength(1);
      expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
    },
  );

  test("fails for a while: it is tried again, and answered once", async () => {
    const general = await open();
    community.rest.failing.set("POST /channels", 6);
    const asked = community.say("ann", general, question);
    await community.answered(general, asked);
    await community.connection?.idle();
    expect(community.answers(general, asked)).toHaveLength(1);
  });

  test("asks for patience in one channel: another is not held up, and none is lost", async () => {
    const general = await open();
    community.rest.channels.isPaced = true;
    community.rest.channels.window = 5_000;
    for (let at = 0; at < 8; at++) community.say("ann", general, question);
    const { other = "" } = community.channels;
    await community.answered(other, community.say("ann", other, question));
    expect(community.answers(general).length).toBeLessThan(8);
    await until(() => (community.answers(general).length === 8 ? true : undefined));
  });

  test("denies permissions: the asker is told privately, by name, and nothing is tried in vain", async () => {
    const denied = bits.sendMessages | bits.readHistory;
    const general = await open(undefined, {
      prepare: ({ world, channels }) => Object.assign(world.channels.get(channels["general"] ?? "") ?? {}, { denied }),
    });
    community.say("ann", general, question);
    const told = await until(() => community.answers(community.direct("ann"))[0]);
    expect(wordsOf(told)).toMatch(/“Send Messages”, “Read Message History”/);
    expect(community.rest.callsOf("POST", new RegExp(`/channels/${general}/`))).toEqual([]);
  });

  test("denies the help channel: who pressed is told, by name", async () => {
    const general = await open(({ channels }) => ({ DISCORD_HELP_CHANNEL: channels["help"] ?? "" }), {
      prepare: ({ world, channels }) =>
        Object.assign(world.channels.get(channels["help"] ?? "") ?? {}, { denied: bits.sendMessages }),
    });
    const answer = await community.answered(
      general,
      community.say("ann", general, `<@${botId}> how did Netflix migrate?`),
    );
    const { message } = await community.press("ann", answer, "person:");
    expect(wordsOf(message ?? {})).toContain("“Send Messages”");
  });

  test("fails for a while in the help channel: who pressed is answered in time, and people are asked once", async () => {
    const general = await open(({ channels }) => ({ DISCORD_HELP_CHANNEL: channels["help"] ?? "" }));
    const { help = "" } = community.channels;
    const unknown = `<@${botId}> how did Netflix migrate?`;
    const answer = await community.answered(general, community.say("ann", general, unknown));
    community.rest.failing.set(`POST /channels/${help}`, 14);
    const pressed = await community.press("ann", answer, "person:");
    expect(pressed.callbacks[0]?.["type"]).toBe(5);
    await until(() => (wordsOf(pressed.message ?? {}).includes("Your question stands in") ? true : undefined));
    expect(community.answers(help)).toHaveLength(1);
  });

  test("knows a place no more: it is noted, and the next is answered", async () => {
    const general = await open();
    const { other = "" } = community.channels;
    const asked = community.say("ann", other, question);
    community.world.channels.delete(other);
    await until(() => (logged("place is gone").length > 0 ? true : undefined));
    expect(community.answers(other, asked)).toEqual([]);
    expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
  });
});

describe("a channel that is deleted", () => {
  test("while it is answered: it is noted, and the next is answered", async () => {
    const general = await open();
    const { other = "" } = community.channels;
    community.rest.failing.set("POST /channels", 5);
    community.say("ann", other, question);
    await until(() => (community.rest.callsOf("POST", /^\/channels/).length > 0 ? true : undefined));
    community.gateway.dispatch("CHANNEL_DELETE", { id: other, type: 0, guild_id: community.guild }, community.guild);
    community.world.channels.delete(other);
    await until(() => (logged("place is gone").length > 0 ? true : undefined));
    expect(logged('"failed"')).toEqual([]);
    community.rest.failing.clear();
    expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
  });
});

test("a command that arrives amid a burst is answered before most of the burst, all of which is answered", async () => {
  const general = await open();
  const burst = Array.from({ length: 200 }, (_, at) => community.say(at % 2 === 0 ? "ann" : "bob", general, question));
  const { message } = await community.command("ann", general, "ask", { question: overkill });
  expect(wordsOf(message ?? {})).toContain("CRUD");
  expect(burst.filter((asked) => community.answers(general, asked).length > 0).length).toBeLessThan(burst.length / 2);
  await until(() => (burst.every((asked) => community.answers(general, asked).length > 0) ? true : undefined), 60_000);
});

describe("who asks very often, in an edit", () => {
  test("is told where the answer stands, and answered afterwards", async () => {
    const rateLimit = new RateLimit({
      perPerson: { questions: 1, seconds: 5 },
      perPlace: { questions: 100, seconds: 1 },
    });
    const general = await open(undefined, { rateLimit });
    const asked = community.say("ann", general, question);
    const answer = await community.answered(general, asked);
    await community.settled();
    community.edit(asked, `<@${botId}> how did Dropbox migrate?`);
    await until(() => (wordsOf(answer).includes("ask again in") ? true : undefined));
    let count = 0;
    await until(async () => {
      community.edit(asked, `${question}${"?".repeat(++count % 2)}`);
      await community.settled();
      return wordsOf(answer).includes("CRUD") ? true : undefined;
    });
  });
});

describe("ending", () => {
  test("finishes what is in hand", async () => {
    const general = await open();
    community.rest.failing.set("POST /channels", 5);
    const asked = community.say("ann", general, question);
    await until(() => community.rest.callsOf("POST", /^\/channels/)[0]);
    await community.connection?.stop();
    expect(community.answers(general, asked)).toHaveLength(1);
  });
});

describe("who asks very often", () => {
  test("closes the channel for nobody", async () => {
    const rateLimit = new RateLimit({
      perPerson: { questions: 3, seconds: 600 },
      perPlace: { questions: 6, seconds: 600 },
    });
    const general = await open(undefined, { rateLimit });
    for (let at = 0; at < 60; at++) community.say("ann", general, question);
    const { message } = await community.command("bob", general, "ask", { question: overkill });
    expect(wordsOf(message ?? {})).toContain("CRUD");
    expect(wordsOf(await community.answered(general, community.say("bob", general, question)))).toContain("CRUD");
    await community.settled();
    const answers = community.answers(general).filter((answer) => wordsOf(answer).includes("CRUD"));
    expect(answers).toHaveLength(4 + 1);
  });

  test("is asked to wait, once in messages, and answered afterwards; nobody else waits", async () => {
    const rateLimit = new RateLimit({
      perPerson: { questions: 2, seconds: 5 },
      perPlace: { questions: 100, seconds: 1 },
    });
    const general = await open(undefined, { rateLimit });
    for (let at = 0; at < 2; at++) await community.answered(general, community.say("ann", general, question));
    const third = await community.command("ann", general, "ask", { question: overkill });
    expect(wordsOf(third.message ?? {})).toMatch(/ask again in \d+ second/);
    const slowed = [community.say("ann", general, question), community.say("ann", general, question)];
    await community.settled();
    expect(slowed.flatMap((asked) => community.answers(general, asked))).toHaveLength(1);
    const bob = await community.command("bob", general, "ask", { question: overkill });
    expect(wordsOf(bob.message ?? {})).toContain("CRUD");
    await until(async () => {
      const again = await community.command("ann", general, "ask", { question: overkill });
      return wordsOf(again.message ?? {}).includes("CRUD") ? true : undefined;
    });
  });
});

/** The same interaction as it would come a second time. */
function interactionPayload(id: string, secret: string): Record<string, unknown> {
  return {
    id,
    token: secret,
    type: 2,
    application_id: botId,
    version: 1,
    guild_id: community.guild,
    channel_id: community.channels["general"],
    channel: { id: community.channels["general"], type: 0 },
    member: community.world.member(community.world.people["ann"] ?? ""),
    locale: "en-US",
    entitlements: [],
    app_permissions: "0",
    authorizing_integration_owners: { 0: community.guild },
    context: 0,
    attachment_size_limit: 1,
    data: { id: "1", name: "ask", type: 1, options: [{ name: "question", type: 3, value: overkill }] },
  };
}
