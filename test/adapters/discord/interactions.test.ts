import { describe, expect, test } from "vitest";
import type { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId, snowflake } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";
import { askAmidDrops } from "./ask-amid-drops.ts";
import { logged, open } from "./own-community.ts";

const overkill = "when is Rust overkill?";
const question = `<@${botId}> ${overkill}`;

/** @param at when the command was used, in milliseconds since 1970; now by default */
function ask(community: Community, at?: number) {
  const options = [{ name: "question", type: 3, value: overkill }];
  const payload = { type: 2, data: { id: snowflake(), name: "ask", type: 1, options } };
  return community.begin("ann", community.channels["general"] ?? "", payload, at === undefined ? {} : { at });
}

describe("an interaction", () => {
  test("40 at once while the gateway drops and resumes twice: each is answered once", async () => {
    await using community = await open();
    await askAmidDrops(community, 40);
  });

  test("that comes twice is answered once", async () => {
    await using community = await open();
    const asked = ask(community);
    const again = { ...(await until(() => asked.callbacks[0])) };
    expect(again["type"]).toBe(4);
    community.gateway.dispatch(
      "INTERACTION_CREATE",
      interactionPayload(community, asked.id, asked.token),
      community.guild,
    );
    await community.settled();
    expect(community.rest.callsOf("POST", new RegExp(`^/interactions/${asked.id}/`))).toHaveLength(1);
  });

  test("that is too old is logged, and nothing else happens", async () => {
    await using community = await open();
    ask(community, 0);
    await until(() => logged(community, "too late").length > 0);
    expect(community.rest.callsOf("POST", /^\/interactions\//)).toHaveLength(1);
    expect(logged(community, '"failed"')).toEqual([]);
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
      await using community = await open(settings);
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
    await using community = await open();
    const channel = community.direct("ann");
    await community.answered(channel, community.say("ann", channel, "how did Dropbox migrate?"));
    const answer = await community.answered(channel, community.say("ann", channel, "how did they do it?"));
    await community.restart(footnote);
    community.rest.slowness = 1_200;
    const pressed = await community.press("ann", answer, "next:");
    expect(pressed.callbacks[0]?.["type"]).toBe(5);
    await until(() => wordsOf(pressed.message ?? {}).includes("Question: how did they do it?"));
  });
});

test("a command that arrives amid a burst is answered before most of the burst, all of which is answered", async () => {
  await using community = await open();
  const { general = "" } = community.channels;
  const burst = Array.from({ length: 200 }, (_, at) => community.say(at % 2 === 0 ? "ann" : "bob", general, question));
  const { message } = await community.command("ann", general, "ask", { question: overkill });
  expect(wordsOf(message ?? {})).toContain("CRUD");
  expect(burst.filter((asked) => community.answers(general, asked).length > 0).length).toBeLessThan(burst.length / 2);
  await until(() => burst.every((asked) => community.answers(general, asked).length > 0), 60_000);
});

/** Returns the payload of an interaction that is delivered a second time. */
function interactionPayload(community: Community, id: string, secret: string): Record<string, unknown> {
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
