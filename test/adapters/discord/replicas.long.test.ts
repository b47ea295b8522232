import { setTimeout as settle } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { sectionKey } from "../../../src/index.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { botId, snowflake, token } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { limits } from "../../support/limits.ts";
import { isPostgresInstalled } from "../../support/postgres.ts";
import { deedOf, ReplicaPair } from "../replica-pair.ts";

const count = 500;
const overkill = "when is Rust overkill?";
const section = sectionKey("rust-in-production#when-rust-is-overkill");
/** How much later than in Discord an interaction may be answered, in milliseconds, since the machine may be busy. */
const leniency = 60_000;
const closing: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test.skipIf(!isPostgresInstalled)(
  "of 500 mentions, reactions, commands and presses that two replicas hear each is answered once and recorded once at most though one is killed, or counted as missed",
  async () => {
    const community = await Community.unconnected();
    closing.push(() => community.close());
    const { world, guild } = community;
    const rooms = Array.from({ length: 20 }, (_, at) => world.addChannel(`room-${at}`, { guild }).id);
    const settings = { DISCORD_TOKEN: token, DISCORD_API_URL: `${community.rest.url}/api`, ANSWER_EMOJI: "question" };
    const replicas = await ReplicaPair.open(settings);
    closing.push(() => replicas.close());
    for (const replica of [replicas.doomed, replicas.other]) {
      await until(() => replica.log.join("").includes("oauth2/authorize"));
    }

    const asked: string[] = [];
    const acted: Interaction[] = [];
    community.rest.slowness = 300;
    await replicas.killAmid(
      Array.from({ length: count }, (_, at) => () => {
        const room = rooms[at % rooms.length] ?? "";
        const deed = deedOf(at);
        if (deed === "mention") asked.push(community.say(snowflake(), room, `<@${botId}> ${overkill}`));
        else if (deed === "reaction") asked.push(askByReaction(community, room));
        else acted.push(act(community, room, deed));
      }),
    );

    const answered = (): string[] =>
      rooms.flatMap((room) => community.answers(room)).flatMap((one) => messageIn(one["message_reference"]) ?? []);
    const served = (): number => acted.filter(({ callbacks }) => callbacks.length > 0).length;
    await until(async () => {
      await settle(300);
      const isDone = new Set(answered()).size === asked.length;
      return isDone && served() + (await replicas.missed()) >= acted.length;
    }, limits.longEvent);
    await replicas.takenOver();
    expect(answered().sort()).toEqual(asked.sort());
    const askers = await replicas.askers();
    expect(askers.length).toBeGreaterThan(count / 2);
    expect(askers).toHaveLength(new Set(askers).size);
    expect(acted.filter(({ callbacks }) => callbacks.length > 1)).toEqual([]);
    // An interaction may be served just when its replica ends; it is then also counted as missed.
    const missed = await replicas.missed();
    expect(served() + missed).toBeGreaterThanOrEqual(acted.length);
    expect(community.rest.calls.filter(({ status }) => status === 400)).toEqual([]);
  },
);

/** @returns the id of the message that was reacted to */
function askByReaction(community: Community, channel: string): string {
  const message = community.say("ann", channel, overkill);
  community.react(snowflake(), message, "❓");
  return message;
}

function act(community: Community, channel: string, deed: "command" | "press"): Interaction {
  const acting = { at: Date.now() + leniency };
  const person = snowflake();
  if (deed === "command") {
    const options = [{ name: "question", type: 3, value: overkill }];
    const data = { id: snowflake(), name: "ask", type: 1, options };
    return community.begin(person, channel, { type: 2, data }, acting);
  }
  const message = community.world.addMessage(channel, community.world.people["bob"] ?? "", { content: "an answer" });
  const data = { custom_id: `open:0:${section}`, component_type: 2 };
  return community.begin(person, channel, { type: 3, data, message }, acting);
}

function messageIn(reference: unknown): string | undefined {
  const found = (reference as { readonly message_id?: unknown } | undefined)?.message_id;
  return typeof found === "string" ? found : undefined;
}
