import { setTimeout as settle } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { sectionKey } from "../../../src/index.ts";
import { isPostgresInstalled, PostgresServer } from "../../postgres.ts";
import { dump } from "../../record/stores.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { botId, snowflake, token } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { Replica } from "../replica.ts";

const questions = 200;
const overkill = "when is Rust overkill?";
const section = sectionKey("rust-in-production#when-rust-is-overkill");
/** Milliseconds that an interaction may be answered later than Discord lets it, since the machine may be busy. */
const leniency = 60_000;
const closing: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test.skipIf(!isPostgresInstalled)(
  "of 200 mentions, commands and presses that two replicas hear each is answered once though one is killed, or counted as missed",
  async () => {
    const server = await PostgresServer.open();
    closing.push(() => server.close());
    const url = await server.newDatabase();
    const community = await Community.unconnected();
    closing.push(() => community.close());
    const { world, guild } = community;
    const rooms = Array.from({ length: 10 }, (_, at) => world.addChannel(`room-${at}`, { guild }).id);
    const shared = { DATABASE_URL: url, RECORD_KEY: "a-key-of-these-tests" };
    const settings = { ...shared, DISCORD_TOKEN: token, DISCORD_API_URL: `${community.rest.url}/api` };
    const [doomed, other] = [new Replica(settings), new Replica(settings)];
    closing.push(() => Promise.all([doomed.kill(), other.kill()]));
    for (const { log } of [doomed, other]) {
      await until(() => (log.join("").includes("oauth2/authorize") ? true : undefined), 30_000);
    }

    const asked: string[] = [];
    const acted: Interaction[] = [];
    community.rest.slowness = 300;
    for (let at = 0; at < questions; at++) {
      const room = rooms[at % rooms.length] ?? "";
      if (at % 4 !== 3) asked.push(community.say(snowflake(), room, `<@${botId}> ${overkill}`));
      else acted.push(act(community, room, at % 8 === 3));
      if (at % 5 === 0) await settle(50);
      if (at === questions / 2) await doomed.kill();
    }

    const answered = (): string[] =>
      rooms.flatMap((room) => community.answers(room)).flatMap((one) => messageIn(one["message_reference"]) ?? []);
    const served = (): number => acted.filter(({ callbacks }) => callbacks.length > 0).length;
    const missed = async (): Promise<number> =>
      (await dump({ kind: "postgres", url })).match(/"kind":"missed"/g)?.length ?? 0;
    await until(async () => {
      await settle(300);
      const isDone = new Set(answered()).size === asked.length && served() + (await missed()) >= acted.length;
      return isDone ? true : undefined;
    }, 90_000);
    // What was in hand is looked at by the other when its leases have run out; none of it is answered again.
    await until(() => (other.log.join("").includes('"event":"taken over"') ? true : undefined), 60_000);
    await settle(3_000);
    expect(answered().sort()).toEqual(asked.sort());
    expect(acted.filter(({ callbacks }) => callbacks.length > 1)).toEqual([]);
    // One may be served in the moment in which its replica ends; then it is counted as missed too.
    expect(served() + (await missed())).toBeGreaterThanOrEqual(acted.length);
    expect(community.rest.calls.filter(({ status }) => status === 400)).toEqual([]);
  },
  200_000,
);

function act(community: Community, channel: string, isCommand: boolean): Interaction {
  const acting = { at: Date.now() + leniency };
  if (isCommand) {
    const options = [{ name: "question", type: 3, value: overkill }];
    return community.begin(
      "ann",
      channel,
      { type: 2, data: { id: snowflake(), name: "ask", type: 1, options } },
      acting,
    );
  }
  const message = community.world.addMessage(channel, community.world.people["bob"] ?? "", { content: "an answer" });
  const data = { custom_id: `open:0:${section}`, component_type: 2 };
  return community.begin("ann", channel, { type: 3, data, message }, acting);
}

function messageIn(reference: unknown): string | undefined {
  const found = (reference as { readonly message_id?: unknown } | undefined)?.message_id;
  return typeof found === "string" ? found : undefined;
}
