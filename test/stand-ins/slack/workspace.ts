import { MemoryInstallationStore } from "@slack/bolt";
import type { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import { readPlatformConfig } from "../../../adapters/configuration/config.ts";
import { slackConfiguration } from "../../../adapters/configuration/slack-config.ts";
import type { Connection } from "../../../adapters/process/connection.ts";
import { openLog } from "../../../adapters/process/log.ts";
import { startSlack } from "../../../adapters/slack/start.ts";
import { type Footnote, MemoryStore } from "../../../src/index.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { until } from "../until.ts";
import { findControl } from "./find-control.ts";
import { appToken, bot, botToken, privateChannel, SlackStandIn, team } from "./slack-stand-in.ts";

type Json = Record<string, unknown>;

export interface Shown {
  readonly ts: string;
  readonly text: string;
  readonly user: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly Json[];
}

/** A workspace with people in it, and Footnote connected to it with the real Bolt over real sockets. */
export class Workspace {
  /** The record of the app that is connected now. */
  record = new MemoryStore();
  readonly logs: string[] = [];
  readonly front: SlackStandIn;
  connection!: Connection;
  readonly installations = new MemoryInstallationStore();
  readonly people: Record<string, string> = {};
  readonly channels: Record<string, string> = {};
  /** Delivers a payload to the app: over its sockets, unless a test sets another way. */
  deliver: (type: string, payload: Json) => Promise<unknown>;
  private readonly closeFront: () => Promise<void>;
  private count = 0;
  /** Resolves when Slack has stored the last edit. */
  private editing: Promise<unknown> = Promise.resolve();
  /**
   * How long the app waits for a sign of life before it replaces its socket, in milliseconds; a short time would fail on a busy
   * machine.
   */
  private silence = 20_000;

  private constructor(front: SlackStandIn, close: () => Promise<void>) {
    this.front = front;
    this.deliver = (type, payload) => front.sockets.deliver(type, payload);
    this.closeFront = close;
  }

  static async open(
    footnote: Footnote,
    settings: (workspace: Workspace) => Record<string, string> = () => ({}),
    options: { readonly channels?: readonly string[]; readonly rateLimit?: RateLimit; readonly silence?: number } = {},
  ): Promise<Workspace> {
    const { front, close } = await SlackStandIn.open(["general", "help", privateChannel, ...(options.channels ?? [])]);
    const workspace = new Workspace(front, close);
    workspace.silence = options.silence ?? workspace.silence;
    await workspace.findNames();
    await workspace.connect(footnote, settings(workspace), options.rateLimit);
    return workspace;
  }

  async connect(footnote: Footnote, settings: Record<string, string>, rateLimit?: RateLimit): Promise<void> {
    const isWhole = settings["SLACK_SIGNING_SECRET"] !== undefined || settings["SLACK_CLIENT_ID"] !== undefined;
    const tokens = isWhole ? {} : { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken };
    const values = { ...tokens, SLACK_API_URL: this.front.apiUrl, ...settings };
    const slack = readPlatformConfig(slackConfiguration, { values, inFile: new Set() });
    if (slack === undefined) throw new Error("Slack is not configured");
    const log = openLog("info", { write: (line: string) => void this.logs.push(line) });
    this.connection = await startSlack(slack, {
      footnote,
      record: this.record,
      log,
      rateLimit: rateLimit ?? rateLimitOf(),
      installations: this.installations,
      socketTimings: { silence: this.silence, firstWait: 20, longestWait: 200 },
    });
  }

  async close(): Promise<void> {
    await this.connection.stop();
    await this.closeFront();
  }

  /** Stops the app and starts it again with an empty record. */
  async restart(footnote: Footnote, settings: Record<string, string>): Promise<void> {
    await this.connection.stop();
    this.record = new MemoryStore();
    await this.connect(footnote, settings);
  }

  /** Posts a message and sends its event, and for a mention of the bot the second event that Slack sends. */
  async say(who: string, channel: string, text: string, more: Json = {}): Promise<string> {
    const posted = await this.front.as(`xoxp-${who}`, "chat.postMessage", { channel, text, ...more });
    const ts = String(posted["ts"]);
    if (more["files"] !== undefined) this.front.keepBeside(ts, { files: more["files"], subtype: more["subtype"] });
    await this.tell({ type: "message", channel, text, ts, user: this.people[who], ...more });
    if (text.includes(`<@${bot}>`))
      await this.tell({ type: "app_mention", channel, text, ts, user: this.people[who], ...more });
    return ts;
  }

  /** Edits a message and sends the event. Edits that are requested at the same time are made and sent in order. */
  async edit(who: string, channel: string, ts: string, text: string): Promise<void> {
    const edited = this.editing.then(() => this.makeEdit(who, channel, ts, text));
    this.editing = edited.catch(() => undefined);
    await this.tell(await edited);
  }

  /** Edits a message several times, and sends the events in reverse order, the last edit first. */
  async editLate(who: string, channel: string, ts: string, texts: readonly string[]): Promise<void> {
    const told: Json[] = [];
    for (const text of texts) told.unshift(await this.makeEdit(who, channel, ts, text));
    for (const event of told) await this.tell(event);
  }

  /**
   * Makes an edit and returns its event. In Slack, the event of a message with replies has the message's own `ts` as its
   * thread.
   */
  private async makeEdit(who: string, channel: string, ts: string, text: string): Promise<Json> {
    const [before, ...replies] = await this.thread(channel, ts);
    await this.front.as(`xoxp-${who}`, "chat.update", { channel, ts, text });
    const edited = { user: this.people[who], ts: `${1_900_000_000 + ++this.count}.000000` };
    this.front.keepBeside(ts, { edited });
    const message = {
      ...before,
      type: "message",
      text,
      ...this.front.beside.get(ts),
      ...(replies.length > 0 && { thread_ts: ts }),
    };
    const event = { type: "message", subtype: "message_changed", channel, hidden: true, ts: `${++this.count}` };
    return { ...event, message, previous_message: before };
  }

  /** Deletes a message. A message with replies leaves a tombstone, which Slack reports as an edit. */
  async erase(who: string, channel: string, ts: string): Promise<void> {
    const [root, ...replies] = await this.thread(channel, ts);
    await this.front.as(`xoxp-${who}`, "chat.delete", { channel, ts });
    const event = { type: "message", channel, hidden: true, ts: `${++this.count}`, previous_message: root };
    const text = "This message was deleted.";
    const message = { type: "message", subtype: "tombstone", user: "USLACKBOT", text, hidden: true, thread_ts: ts, ts };
    const isBuried = replies.length > 0;
    await this.tell(
      isBuried
        ? { ...event, subtype: "message_changed", message }
        : { ...event, subtype: "message_deleted", deleted_ts: ts },
    );
  }

  /** Adds a reaction to a message. */
  async react(who: string, channel: string, ts: string, reaction: string): Promise<void> {
    const [written] = await this.thread(channel, ts);
    const item = { type: "message", channel, ts };
    const put = { reaction, item, item_user: written?.user, event_ts: `${++this.count}.000100` };
    await this.tell({ type: "reaction_added", user: this.people[who], ...put });
  }

  /** Sends an event to the app. */
  async tell(event: Json): Promise<void> {
    const body = { type: "event_callback", team_id: team, api_app_id: "A1", event_id: `Ev${++this.count}`, event };
    await this.deliver("events_api", body);
  }

  async command(who: string, channel: string, text: string): Promise<{ ack: Json; replies: Json[] }> {
    const { url, replies } = this.front.responseUrl();
    const payload = {
      command: "/ask",
      text,
      team_id: team,
      channel_id: channel,
      user_id: this.people[who],
      trigger_id: this.front.trigger(),
      response_url: url,
    };
    return { ack: (await this.deliver("slash_commands", payload)) as Json, replies };
  }

  /** Presses a button or picks an option, in a message or in a modal; see `findControl`. */
  async press(
    who: string,
    blocks: readonly Json[],
    id: string,
    place: {
      channel?: string;
      ts?: string;
      thread_ts?: string;
      view?: Json;
      trigger?: string;
    } = {},
  ): Promise<Json[]> {
    const { button, block, option } = findControl(blocks, id);
    const { url, replies } = this.front.responseUrl();
    const picked = option === undefined ? { value: button["value"] } : { selected_option: { value: option } };
    // For an ephemeral message in a thread, Slack sends no message, only where it is.
    const message = place.thread_ts === undefined ? {} : { message: { ts: place.ts, blocks } };
    const isView = place.view !== undefined;
    const payload = {
      type: "block_actions",
      team: { id: team },
      user: { id: this.people[who], team_id: team },
      trigger_id: place.trigger ?? this.front.trigger(),
      container: isView
        ? { type: "view", view_id: place.view?.["id"] }
        : { type: "message", message_ts: place.ts, channel_id: place.channel, thread_ts: place.thread_ts },
      ...(!isView && { channel: { id: place.channel }, response_url: url, ...message }),
      ...(isView && { view: place.view }),
      actions: [
        { type: button["type"], action_id: button["action_id"], block_id: block["block_id"] ?? "b", ...picked },
      ],
    };
    await this.deliver("interactive", payload);
    await this.connection.idle();
    return replies;
  }

  /** Runs the app's step of a workflow. */
  async runStep(inputs: Json): Promise<{ readonly id: string; readonly event: Json }> {
    const { id, token } = this.front.beginStep();
    const event = {
      type: "function_executed",
      function: { id: "Fn1", callback_id: "answer_from_knowledge", type: "app", app_id: "A1" },
      inputs,
      function_execution_id: id,
      workflow_execution_id: `Wx${id}`,
      event_ts: "1",
      bot_access_token: token,
    };
    await this.tell(event);
    await this.connection.idle();
    return { id, event };
  }

  /** Types into a menu with external options; returns the texts of the options. */
  async find(who: string, action: string, typed: string): Promise<string[]> {
    const payload = {
      type: "block_suggestion",
      team: { id: team },
      user: { id: this.people[who], team_id: team },
      action_id: action,
      block_id: "b",
      value: typed,
      view: { type: "modal", id: "V1" },
    };
    const { options = [] } = (await this.deliver("interactive", payload)) as { options?: Json[] };
    return options.map((option) => words(option));
  }

  async shortcut(who: string, payload: Json): Promise<Json[]> {
    const { url, replies } = this.front.responseUrl();
    const base = {
      team: { id: team },
      user: { id: this.people[who] },
      trigger_id: this.front.trigger(),
      response_url: url,
    };
    await this.deliver("interactive", { ...base, ...payload });
    await this.connection.idle();
    return replies;
  }

  async submit(who: string, view: Json, text: string): Promise<Json> {
    const state = { values: { field: { text: { type: "plain_text_input", value: text } } } };
    const payload = {
      type: "view_submission",
      team: { id: team },
      user: { id: this.people[who] },
      trigger_id: this.front.trigger(),
      view: { ...view, state },
    };
    return (await this.deliver("interactive", payload)) as Json;
  }

  /** Returns the bot's messages in a channel or in one of its threads; in direct messages, those of all threads. */
  async answers(channel: string, thread?: string): Promise<Shown[]> {
    if (thread === undefined && channel.startsWith("D")) {
      const read = await this.front.as(botToken, "conversations.history", { channel, limit: 200 });
      const roots = ((read["messages"] ?? []) as Shown[]).map(({ ts }) => ts);
      const within = await Promise.all(roots.map((root) => this.thread(channel, root)));
      return within.flat().filter(({ user }) => user === bot);
    }
    const method = thread === undefined ? "conversations.history" : "conversations.replies";
    const read = await this.front.as(botToken, method, { channel, ts: thread, limit: 200 });
    return ((read["messages"] ?? []) as Shown[]).filter(({ user }) => user === bot);
  }

  /** Waits until the bot has written `count` messages in a thread, and returns them. */
  async answered(channel: string, thread: string, count = 1): Promise<Shown[]> {
    return until(async () => {
      const answers = await this.answers(channel, thread);
      return answers.length >= count ? answers : undefined;
    });
  }

  /** Returns a message with its replies. */
  private async thread(channel: string, ts: string): Promise<Shown[]> {
    return ((await this.front.as(botToken, "conversations.replies", { channel, ts }))["messages"] ?? []) as Shown[];
  }

  private async findNames(): Promise<void> {
    const users = (await this.front.as(botToken, "users.list", {}))["members"] as { id: string; name: string }[];
    for (const { id, name } of users) this.people[name] = id;
    const all = { limit: 200, types: "public_channel,private_channel" };
    const channels = (await this.front.as("xoxp-ann", "conversations.list", all))["channels"] as {
      id: string;
      name: string;
    }[];
    for (const { id, name } of channels) this.channels[name] = id;
  }
}

/** Returns every text in some blocks, in order. */
export function words(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(words).join(" ");
  if (typeof blocks !== "object" || blocks === null) return "";
  return Object.entries(blocks)
    .map(([name, inner]) => (name === "text" && typeof inner === "string" ? inner : words(inner)))
    .filter((text) => text !== "")
    .join(" ");
}
