import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { recorded } from "../../record/stores.ts";
import { appToken, bot, botToken, SlackStandIn, team } from "../../stand-ins/slack/slack-stand-in.ts";
import { until } from "../../stand-ins/until.ts";
import { isPostgresInstalled, PostgresServer } from "../../support/postgres.ts";
import { Replica } from "../replica.ts";

/** Milliseconds between mentions; the length of the database's outage; the time before and after the outage. */
const pause = 65;
const away = 30_000;
const around = 4_000;
/** Enough channels that neither Slack's rate limits nor the bot's own slow anything down. */
const roomNames = Array.from({ length: 40 }, (_, at) => `room-${at}`);
const closing: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test.skipIf(!isPostgresInstalled)(
  "mentions that arrive while PostgreSQL is stopped for 30 seconds are answered meanwhile, and recorded once it is back",
  async () => {
    const server = await PostgresServer.open();
    closing.push(() => server.close());
    const url = await server.newDatabase();
    const { front, close } = await SlackStandIn.open(roomNames);
    closing.push(close);
    const replica = new Replica({
      ...{ DATABASE_URL: url, RECORD_KEY: "a-key-of-these-tests" },
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: front.apiUrl },
    });
    closing.push(() => replica.kill());
    await until(() => front.sockets.connected === 1);

    const mentions = new Mentions(front);
    closing.push(() => mentions.end());
    await wait(around);
    await server.stop();
    await wait(away);
    await mentions.allAnswered();
    await server.start();
    await wait(around);
    await mentions.end();

    await mentions.allAnswered();
    expect(mentions.answered().sort()).toEqual(mentions.asked.map(({ place }) => place).sort());
    const questions = mentions.asked.map(({ question }) => question).sort();
    const complete = { asked: questions, inThreads: questions, answers: questions.length, leases: 0 };
    await expect.poll(() => recorded({ kind: "postgres", url })).toEqual(complete);
    expect(replica.logged("record away")).toBeGreaterThan(0);
    const isBack = (): boolean => replica.logged("record reached") === replica.logged("record away");
    await expect.poll(isBack).toBe(true);
    expect(replica.logged("record lost a write") + replica.logged("failed")).toBe(0);
  },
);

/** People who mention the bot, one after another until it is over, each with a different question. */
class Mentions {
  readonly asked: { readonly place: string; readonly question: string }[] = [];
  private readonly front: SlackStandIn;
  private readonly arriving: Promise<void>;
  private isOver = false;

  constructor(front: SlackStandIn) {
    this.front = front;
    this.arriving = this.arrive();
  }

  end(): Promise<void> {
    this.isOver = true;
    return this.arriving;
  }

  /** Returns the places of the answers: channel and thread. */
  answered(): string[] {
    return this.front.callsOf("chat.postMessage").map(({ body }) => `${body["channel"]} ${body["thread_ts"]}`);
  }

  /** Waits until all questions asked so far are answered, even if more are asked meanwhile. */
  async allAnswered(): Promise<void> {
    const asked = [...this.asked];
    const unanswered = (): string[] => {
      const answered = new Set(this.answered());
      return asked.flatMap(({ place, question }) => (answered.has(place) ? [] : question));
    };
    await expect.poll(unanswered).toEqual([]);
  }

  private async arrive(): Promise<void> {
    const listed = await this.front.as("xoxp-ann", "conversations.list", { limit: 200 });
    const rooms = listed["channels"] as { id: string }[];
    for (let next = performance.now(); !this.isOver; next += pause) {
      await wait(Math.max(0, next - performance.now()));
      await this.mention(rooms[this.asked.length % rooms.length]?.id ?? "");
    }
  }

  private async mention(channel: string): Promise<void> {
    const at = this.asked.length;
    const question = `when is Rust overkill? (${at})`;
    const text = `<@${bot}> ${question}`;
    const { ts } = await this.front.as("xoxp-ann", "chat.postMessage", { channel, text });
    this.asked.push({ place: `${channel} ${ts}`, question });
    const event = { type: "app_mention", channel, text, ts, user: `U${at}` };
    const body = { type: "event_callback", team_id: team, api_app_id: "A1", event_id: `Ev${at}`, event };
    void this.front.sockets.deliver("events_api", body);
  }
}
