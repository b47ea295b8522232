import type { Footnote } from "../../src/index.ts";
import { bot } from "../../test/stand-ins/slack/slack-stand-in.ts";
import { Workspace } from "../../test/stand-ins/slack/workspace.ts";
import { rateLimitOf } from "../../test/support/rate-limit-of.ts";
import { askingEmoji, type Beside, type Place, type Room } from "./room.ts";

/** Opens a room in a Slack workspace, over real sockets. */
export async function openSlackRoom(footnote: Footnote): Promise<Room> {
  const settings = ({ channels: { quiet = "" } }: Workspace) => ({
    SLACK_ANSWER_CHANNELS: quiet,
    ANSWER_EMOJI: askingEmoji,
  });
  const rateLimit = rateLimitOf();
  const workspace = await Workspace.open(footnote, settings, { channels: ["quiet"], rateLimit });
  const { front, people } = workspace;
  front.isPaced = false;
  const named = (text: string): string =>
    text.replaceAll("<@BOT>", `<@${bot}>`).replaceAll("<@BOB>", `<@${people["bob"]}>`);

  async function channelOf(place: Place): Promise<string> {
    if (place !== "direct") return workspace.channels[place] ?? "";
    const opened = await front.as("xoxp-ann", "conversations.open", { users: bot });
    return (opened as { channel: { id: string } }).channel.id;
  }

  function fieldsOf(beside: Beside): Readonly<Record<string, unknown>> {
    if ("spoken" in beside) {
      const transcription = { status: "complete", preview: { content: beside.spoken } };
      return { files: [{ id: "F1", subtype: "slack_audio", transcription }] };
    }
    const from = { is_share: true, author_id: people["bob"], from_url: "https://acme.slack.com/archives/C1/p1" };
    return { attachments: [{ ...from, text: beside.forwarded }] };
  }

  return {
    record: workspace.record,
    async write(place, text, beside) {
      const channel = await channelOf(place);
      const type = place === "direct" ? { channel_type: "im" } : {};
      const held = beside === undefined ? {} : fieldsOf(beside);
      return `${channel}:${await workspace.say("ann", channel, named(text), { ...type, ...held })}`;
    },
    post: () => Promise.reject(new Error("Slack has no forums")),
    async reply(place, above, text) {
      const channel = await channelOf(place);
      const root = await workspace.say("bob", channel, named(above));
      await workspace.connection.idle();
      const within = { thread_ts: root, parent_user_id: people["bob"] };
      return `${channel}:${await workspace.say("ann", channel, named(text), within)}`;
    },
    async react(message) {
      const [channel = "", ts = ""] = message.split(":");
      await workspace.react("ann", channel, ts, askingEmoji);
    },
    async writeOn(who, message, text) {
      const [channel = "", root = ""] = message.split(":");
      const place = { thread_ts: root, parent_user_id: people["ann"] };
      return `${channel}:${await workspace.say(who, channel, named(text), place)}`;
    },
    edit(message, text) {
      const [channel = "", ts = ""] = message.split(":");
      return workspace.edit("ann", channel, ts, named(text));
    },
    async hasReply(message) {
      await workspace.connection.idle();
      const [channel, ts] = message.split(":");
      const posts = front.callsOf("chat.postMessage").filter(({ body }) => body["channel"] === channel);
      const replies = posts.filter(({ body }) => JSON.stringify(body["metadata"] ?? "").includes(`"${ts}"`));
      const deleted = new Set(front.callsOf("chat.delete").map(({ body }) => body["ts"]));
      return replies.some(({ answer }) => !deleted.has(answer["ts"]));
    },
    hasThumb(message) {
      const ts = message.split(":")[1];
      return front.callsOf("reactions.add").some(({ body }) => body["timestamp"] === ts && body["name"] === "+1");
    },
    toldAlone: () => front.seenAlone.length,
    close: () => workspace.close(),
  };
}
