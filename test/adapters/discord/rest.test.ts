import { describe, expect, test } from "vitest";
import { Footnote } from "../../../src/index.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { bits, botId } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { shippedKnowledge } from "../../support/shipped.ts";
import { logged, open } from "./own-community.ts";

const overkill = "when is Rust overkill?";
const question = `<@${botId}> ${overkill}`;

describe.concurrent("an answer", () => {
  test("is the first response, unless it takes longer than a second; then it is announced", async () => {
    let goOn = (): void => undefined;
    const announced = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    class Slow extends Footnote {
      override async ask(...asked: Parameters<Footnote["ask"]>): ReturnType<Footnote["ask"]> {
        await announced;
        return super.ask(...asked);
      }
    }
    await using community = await Community.open(new Slow(shippedKnowledge.documents));
    const { general = "" } = community.channels;
    const asked = await community.command("ann", general, "ask", { question: overkill });
    expect(asked.callbacks[0]?.["type"]).toBe(5);
    goOn();
    await until(() => wordsOf(asked.message ?? {}).includes("CRUD"));
  });

  test("that cannot be removed stays, and who pressed is told", async () => {
    await using community = await open();
    const { general = "" } = community.channels;
    const answer = await community.answered(general, community.say("ann", general, question));
    community.rest.failing.set("DELETE /channels", 9);
    const pressed = await community.press("ann", answer, "remove:");
    const [told] = await until(() => (pressed.followUps.length > 0 ? pressed.followUps : undefined));
    expect(wordsOf(told ?? {})).toContain("Something went wrong");
    expect(wordsOf(answer)).toContain("CRUD");
  });
});

describe.concurrent("the REST interface", () => {
  test.each(["GET", "PUT"])(
    "fails at the start, where commands are registered (%s): the start waits",
    async (method) => {
      await using community = await open(undefined, {
        prepare: ({ rest }) => rest.failing.set(`${method} /applications/${botId}/commands`, 5),
      });
      const { general = "" } = community.channels;
      expect(logged(community, "Discord is away")).toHaveLength(1);
      expect(logged(community, "commands registered")).toHaveLength(1);
      expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
    },
  );

  test("fails for a while: it is tried again, and answered once", async () => {
    await using community = await open();
    const { general = "" } = community.channels;
    community.rest.failing.set("POST /channels", 6);
    const asked = community.say("ann", general, question);
    await community.answered(general, asked);
    await community.connection?.idle();
    expect(community.answers(general, asked)).toHaveLength(1);
  });

  test("asks for patience in one channel: another is not held up, and none is lost", async () => {
    await using community = await open();
    const { general = "" } = community.channels;
    community.rest.channels.isPaced = true;
    community.rest.channels.window = 5_000;
    for (let at = 0; at < 8; at++) community.say("ann", general, question);
    const { other = "" } = community.channels;
    await community.answered(other, community.say("ann", other, question));
    expect(community.answers(general).length).toBeLessThan(8);
    await until(() => community.answers(general).length === 8);
  });

  test("denies permissions: the asker is told privately, by name, and nothing is tried in vain", async () => {
    const denied = bits.sendMessages | bits.readHistory;
    await using community = await open(undefined, {
      prepare: ({ world, channels }) => Object.assign(world.channels.get(channels["general"] ?? "") ?? {}, { denied }),
    });
    const { general = "" } = community.channels;
    community.say("ann", general, question);
    const told = await until(() => community.answers(community.direct("ann"))[0]);
    expect(wordsOf(told)).toMatch(/“Send Messages”, “Read Message History”/);
    expect(community.rest.callsOf("POST", new RegExp(`/channels/${general}/`))).toEqual([]);
  });

  test("denies the help channel: who pressed is told, by name", async () => {
    await using community = await open(({ channels }) => ({ DISCORD_HELP_CHANNEL: channels["help"] ?? "" }), {
      prepare: ({ world, channels }) =>
        Object.assign(world.channels.get(channels["help"] ?? "") ?? {}, { denied: bits.sendMessages }),
    });
    const { general = "" } = community.channels;
    const answer = await community.answered(
      general,
      community.say("ann", general, `<@${botId}> how did Netflix migrate?`),
    );
    const { message } = await community.press("ann", answer, "person:");
    expect(wordsOf(message ?? {})).toContain("“Send Messages”");
  });

  test("fails for a while in the help channel: who pressed is answered in time, and people are asked once", async () => {
    await using community = await open(({ channels }) => ({ DISCORD_HELP_CHANNEL: channels["help"] ?? "" }));
    const { general = "" } = community.channels;
    const { help = "" } = community.channels;
    const unknown = `<@${botId}> how did Netflix migrate?`;
    const answer = await community.answered(general, community.say("ann", general, unknown));
    community.rest.failing.set(`POST /channels/${help}`, 14);
    const pressed = await community.press("ann", answer, "person:");
    expect(pressed.callbacks[0]?.["type"]).toBe(5);
    await until(() => wordsOf(pressed.message ?? {}).includes("Your question stands in"));
    expect(community.answers(help)).toHaveLength(1);
  });

  test("knows a place no more: it is noted, and the next is answered", async () => {
    await using community = await open();
    const { general = "" } = community.channels;
    const { other = "" } = community.channels;
    const asked = community.say("ann", other, question);
    community.world.channels.delete(other);
    await until(() => logged(community, "place is gone").length > 0);
    expect(community.answers(other, asked)).toEqual([]);
    expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
  });
});

describe.concurrent("a channel that is deleted", () => {
  test("while it is answered: it is noted, and the next is answered", async () => {
    await using community = await open();
    const { general = "" } = community.channels;
    const { other = "" } = community.channels;
    community.rest.failing.set("POST /channels", 5);
    community.say("ann", other, question);
    await until(() => community.rest.callsOf("POST", /^\/channels/).length > 0);
    community.gateway.dispatch("CHANNEL_DELETE", { id: other, type: 0, guild_id: community.guild }, community.guild);
    community.world.channels.delete(other);
    await until(() => logged(community, "place is gone").length > 0);
    expect(logged(community, '"failed"')).toEqual([]);
    community.rest.failing.clear();
    expect(await community.answered(general, community.say("ann", general, question))).toBeDefined();
  });
});

describe.concurrent("an answer whose channel is deleted", () => {
  test("is removed already, for who removes it by the menu that they have open", async () => {
    await using community = await open();
    const { other = "" } = community.channels;
    const answer = await community.answered(other, community.say("ann", other, question));
    const { message: menu } = await community.press("ann", answer, "menu:");
    community.world.channels.delete(other);
    community.gateway.dispatch("CHANNEL_DELETE", { id: other, type: 0, guild_id: community.guild }, community.guild);
    await community.press("ann", menu, "remove:");
    await community.connection?.idle();
    expect(logged(community, '"failed"')).toEqual([]);
  });
});

describe.concurrent("ending", () => {
  test("finishes what is in hand", async () => {
    await using community = await open();
    const { general = "" } = community.channels;
    community.rest.failing.set("POST /channels", 5);
    const asked = community.say("ann", general, question);
    await until(() => community.rest.callsOf("POST", /^\/channels/)[0]);
    await community.connection?.stop();
    expect(community.answers(general, asked)).toHaveLength(1);
  });
});
