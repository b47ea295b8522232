import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { recorded } from "../../record/stores.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import { botId, snowflake, token } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { isPostgresInstalled, PostgresServer } from "../../support/postgres.ts";
import { Replica } from "../replica.ts";

/** Milliseconds between questions; the length of the database's outage; the time before and after the outage. */
const pause = 50;
const away = 5_000;
const around = 1_000;
const closing: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test.skipIf(!isPostgresInstalled)(
  "what two replicas of one shard hear while PostgreSQL is stopped is answered once and recorded once",
  async () => {
    const server = await PostgresServer.open();
    closing.push(() => server.close());
    const url = await server.newDatabase();
    const community = await Community.unconnected();
    closing.push(async () => community.close());
    const { world, guild } = community;
    const rooms = Array.from({ length: 10 }, (_, at) => world.addChannel(`room-${at}`, { guild }).id);
    const threads = rooms.map((parent) => world.addChannel("talk", { type: 11, guild, parent }).id);
    const replicas = [1, 2].map(
      () =>
        new Replica({
          ...{ DATABASE_URL: url, RECORD_KEY: "a-key-of-these-tests" },
          ...{ DISCORD_TOKEN: token, DISCORD_API_URL: `${community.rest.url}/api` },
        }),
    );
    closing.push(() => Promise.all(replicas.map((replica) => replica.kill())));
    for (const replica of replicas) {
      await until(() => replica.log.join("").includes("oauth2/authorize"));
    }

    const asking = new Asking(community, [...rooms, ...threads]);
    closing.push(() => asking.end());
    await wait(around);
    await server.stop();
    await wait(away);
    await server.start();
    await wait(around);
    await asking.end();

    const messages = asking.asked.map(({ message }) => message).sort();
    await expect.poll(() => asking.answered()).toEqual(messages);
    const questions = asking.asked.map(({ question }) => question).sort();
    const complete = { asked: questions, inThreads: questions, answers: questions.length, leases: 0 };
    await expect.poll(() => recorded({ kind: "postgres", url })).toEqual(complete);
    for (const replica of replicas) {
      expect(replica.logged("record away")).toBeGreaterThan(0);
      expect(replica.logged("record lost a write") + replica.logged("failed")).toBe(0);
    }
    expect(asking.answered()).toEqual(messages);
  },
);

/** People who mention the bot in channels and in threads, one after another, each with a different question. */
class Asking {
  readonly asked: { readonly message: string; readonly question: string }[] = [];
  private readonly community: Community;
  private readonly places: readonly string[];
  private readonly arriving: Promise<void>;
  private isOver = false;

  constructor(community: Community, places: readonly string[]) {
    this.community = community;
    this.places = places;
    this.arriving = this.arrive();
  }

  end(): Promise<void> {
    this.isOver = true;
    return this.arriving;
  }

  /** Returns the ids of the answered messages, one for each answer. */
  answered(): string[] {
    const answers = this.places.flatMap((place) => this.community.answers(place));
    return answers.map((one) => (one["message_reference"] as { message_id: string }).message_id).sort();
  }

  private async arrive(): Promise<void> {
    for (let at = 0; !this.isOver; at++) {
      const question = `when is Rust overkill? (${at})`;
      const place = this.places[at % this.places.length] ?? "";
      const message = this.community.say(snowflake(), place, `<@${botId}> ${question}`);
      this.asked.push({ message, question });
      await wait(pause);
    }
  }
}
