import { setTimeout as settle } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { sectionKey } from "../../../src/index.ts";
import { appToken, bot, botToken, SlackStandIn, team } from "../../stand-ins/slack/slack-stand-in.ts";
import { until } from "../../stand-ins/until.ts";
import { limits } from "../../support/limits.ts";
import { isPostgresInstalled } from "../../support/postgres.ts";
import { deedOf, ReplicaPair } from "../replica-pair.ts";

type Json = Record<string, unknown>;

const count = 500;
const overkill = "when is Rust overkill?";
const text = `<@${bot}> ${overkill}`;
const section = sectionKey("rust-in-production#when-rust-is-overkill");
const closing: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test.skipIf(!isPostgresInstalled)(
  "of 500 mentions, reactions, commands and presses each is answered once and recorded once at most though a replica is killed, or counted as missed",
  async () => {
    const names = Array.from({ length: 20 }, (_, at) => `room-${at}`);
    const { front, close } = await SlackStandIn.open(names);
    closing.push(close);
    front.isPaced = false;
    front.sockets.isSpread = true;
    const slack = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: front.apiUrl };
    const replicas = await ReplicaPair.open({ ...slack, ANSWER_EMOJI: "question" });
    closing.push(() => replicas.close());
    await until(() => front.sockets.connected === 2);
    const rooms = (await front.as("xoxp-ann", "conversations.list", { limit: 200 }))["channels"] as { id: string }[];

    const asked: string[] = [];
    const reacted: string[] = [];
    const commanded: { readonly replies: readonly Json[]; ack?: unknown }[] = [];
    const pressed: Json[][] = [];
    const deliveries: (() => Promise<unknown>)[] = [];
    for (let at = 0; at < count; at++) {
      const channel = rooms[at % rooms.length]?.id ?? "";
      const user = `U${at}`;
      const deed = deedOf(at);
      if (deed === "command") {
        const response = front.responseUrl();
        const command: (typeof commanded)[number] = { replies: response.replies };
        commanded.push(command);
        const payload = { command: "/ask", text: overkill, team_id: team, channel_id: channel };
        const more = { user_id: user, response_url: response.url };
        deliveries.push(async () => {
          const trigger_id = front.trigger();
          command.ack = await front.sockets.deliver("slash_commands", { ...payload, ...more, trigger_id });
        });
      } else if (deed === "press") {
        const action = { type: "button", action_id: "whole_section", block_id: "b", value: section };
        const payload = { type: "block_actions", team: { id: team }, user: { id: user } };
        const place = {
          container: { type: "message", message_ts: "1", channel_id: channel },
          channel: { id: channel },
        };
        const { url: response_url, replies } = front.responseUrl();
        pressed.push(replies);
        deliveries.push(() => {
          const what = { trigger_id: front.trigger(), response_url, actions: [action] };
          return front.sockets.deliver("interactive", { ...payload, ...place, ...what });
        });
      } else {
        const said = deed === "reaction" ? overkill : text;
        const posted = await front.as("xoxp-ann", "chat.postMessage", { channel, text: said });
        const ts = String(posted["ts"]);
        if (deed === "reaction") reacted.push(user);
        else asked.push(`${channel} ${ts}`);
        const item = { type: "message", channel, ts };
        const put = { type: "reaction_added", reaction: "question", item, event_ts: `${at}.1`, user };
        const event = deed === "reaction" ? put : { type: "app_mention", channel, text, ts, user };
        const body = { type: "event_callback", team_id: team, api_app_id: "A1", event_id: `Ev${at}`, event };
        deliveries.push(() => front.sockets.deliver("events_api", body));
      }
    }
    const answeredIn = (): string[] =>
      front.callsOf("chat.postMessage").map(({ body }) => `${body["channel"]} ${body["thread_ts"]}`);
    const shownTo = (): string[] => front.seenAlone.map(({ user }) => String(user));
    front.slowness = 300;
    await replicas.killAmid(deliveries);

    /** Returns the number of presses that were served, or whose person was told that it is too late. */
    const served = (): number =>
      front.callsOf("views.open").filter(({ answer }) => answer["ok"]).length + pressed.flat().length;
    const answersTo = ({ replies, ack }: (typeof commanded)[number]): number =>
      replies.length + (hasBlocks(ack) ? 1 : 0);
    const isDone = async (): Promise<boolean> =>
      new Set(answeredIn()).size === asked.length &&
      new Set(shownTo()).size === reacted.length &&
      commanded.every((command) => answersTo(command) > 0) &&
      served() + (await replicas.missed()) >= pressed.length;
    await until(async () => {
      await settle(300);
      return isDone();
    }, limits.longEvent);
    await replicas.takenOver();
    expect(answeredIn().sort()).toEqual(asked.sort());
    // Nobody can look up whether an ephemeral answer was shown, so one shown just when its replica ends is shown again.
    expect([...new Set(shownTo())].sort()).toEqual(reacted.sort());
    expect(shownTo().length - reacted.length).toBeLessThan(reacted.length / 2);
    expect(commanded.map(answersTo)).toEqual(commanded.map(() => 1));
    const askers = await replicas.askers();
    expect(askers.length).toBeGreaterThan(count / 2);
    expect(askers).toHaveLength(new Set(askers).size);
    // A press may be served just when its replica ends; it is then also counted as missed.
    const missed = await replicas.missed();
    expect(served()).toBeLessThanOrEqual(pressed.length);
    expect(served() + missed).toBeGreaterThanOrEqual(pressed.length);
  },
);

function hasBlocks(ack: unknown): boolean {
  return typeof ack === "object" && ack !== null && "blocks" in ack;
}
