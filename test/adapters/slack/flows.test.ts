import type { Control } from "../../../adapters/chat/controls.ts";
import type { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import type { Footnote } from "../../../src/index.ts";
import { bot, team } from "../../stand-ins/slack/slack-stand-in.ts";
import { type Shown, Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { describeOwnThreads, type ThreadedChat } from "../flows/own-threads.ts";
import type { Beside, Seen } from "../flows/tested-chat.ts";
import { describeFlows } from "../flows.ts";

type Json = Record<string, unknown>;

/** What is shown, with the place of its buttons. */
interface SeenBlocks extends Seen {
  readonly blocks: readonly Json[];
  readonly place: { readonly channel: string; readonly ts: string; readonly thread_ts?: string };
  readonly view?: Json;
}

const actions: Readonly<Record<Control["kind"] | "judge-down", string>> = {
  open: "open_",
  "answered-it": "answered_it",
  "next-best": "next_best",
  "see-all": "see_all",
  share: "share",
  "ask-person": "ask_person",
  remove: "remove",
  judge: "feedback_0",
  "judge-down": "feedback_1",
  menu: "menu",
  solved: "",
  turn: "page_",
  browse: "browse_",
};

/** Slack's workspace as the shared flows are told of it; a message is named by its channel and its `ts`. */
class SlackChat implements ThreadedChat<SeenBlocks> {
  readonly denied = "guest";
  private readonly workspace: Workspace;
  /** The root of each message's thread, by the message. */
  private readonly roots = new Map<string, string>();
  private commands = 0;

  private constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  static async open(footnote: Footnote, rateLimit: RateLimit): Promise<SlackChat> {
    const settings = ({ channels: { quiet = "", help = "" }, people: { guest = "" } }: Workspace) => ({
      ANSWER_EMOJI: "question",
      SLACK_DENIED_PEOPLE: guest,
      SLACK_ANSWER_CHANNELS: quiet,
      SLACK_HELP_CHANNEL: help,
    });
    const workspace = await Workspace.open(footnote, settings, { channels: ["quiet"], rateLimit });
    workspace.front.isPaced = false;
    return new SlackChat(workspace);
  }

  get record() {
    return this.workspace.record;
  }

  get logs() {
    return this.workspace.logs;
  }

  keyOf(message: string): string {
    return `slack:${team}:${message}`;
  }

  mention(who: string, text: string, beside?: Beside): Promise<string> {
    return this.say(who, "general", `<@${bot}> ${text}`, besideIn(beside));
  }

  writeOn(who: string, message: string, text: string): Promise<string> {
    return this.writeIn(who, message, text, who);
  }

  begin(text: string): Promise<string> {
    return this.write("ann", text);
  }

  writeBelow(who: string, message: string, text: string): Promise<string> {
    return this.writeIn(who, message, text, "ann");
  }

  /** Writes in the thread of a message that somebody began. */
  private async writeIn(who: string, message: string, text: string, beginner: string): Promise<string> {
    const root = this.roots.get(message) ?? "";
    const place = { thread_ts: root, parent_user_id: this.workspace.people[beginner] };
    const next = `${channelOf(message)}:${await this.workspace.say(who, channelOf(message), text, place)}`;
    this.roots.set(next, root);
    return next;
  }

  chat(who: string, text: string, beside?: Beside): Promise<string> {
    return this.say(who, "general", text, besideIn(beside));
  }

  async react(who: string, message: string, name: string, isOnAnswer = false): Promise<SeenBlocks | undefined> {
    const { seenAlone } = this.workspace.front;
    const before = seenAlone.length;
    const [answer] = isOnAnswer ? await this.answers(message) : [];
    await this.workspace.react(who, channelOf(message), answer?.place.ts ?? tsOf(message), name);
    await this.workspace.connection.idle();
    const told = seenAlone.slice(before).find(({ user }) => user === this.workspace.people[who]);
    return told && seenIn(told["blocks"] as Json[], { channel: channelOf(message), ts: "1.1" });
  }

  write(who: string, text: string, beside?: Beside): Promise<string> {
    return this.say(who, "quiet", text, besideIn(beside));
  }

  async edit(message: string, text: string): Promise<void> {
    const { channels } = this.workspace;
    const isMention = channelOf(message) === channels["general"];
    await this.workspace.edit("ann", channelOf(message), tsOf(message), isMention ? `<@${bot}> ${text}` : text);
  }

  editLate(message: string, texts: readonly string[]): Promise<void> {
    const mentioning = texts.map((text) => `<@${bot}> ${text}`);
    return this.workspace.editLate("ann", channelOf(message), tsOf(message), mentioning);
  }

  async addMention(message: string, text: string): Promise<void> {
    await this.workspace.edit("ann", channelOf(message), tsOf(message), `<@${bot}> ${text}`);
  }

  erase(message: string): Promise<void> {
    return this.workspace.erase("ann", channelOf(message), tsOf(message));
  }

  /** Returns the answers in a message's thread that are marked as replies to this message. */
  async answers(message: string): Promise<SeenBlocks[]> {
    await this.workspace.connection.idle();
    const thread_ts = this.roots.get(message) ?? "";
    const all = await this.workspace.answers(channelOf(message), thread_ts);
    return all
      .filter((one) => repliesTo(one) === tsOf(message))
      .map(({ ts, blocks = [] }) => ({
        ...{ text: words(blocks), blocks },
        place: { channel: channelOf(message), ts, thread_ts },
      }));
  }

  async thumbs(message: string): Promise<number> {
    await this.workspace.connection.idle();
    const added = this.workspace.front.callsOf("reactions.add");
    return added.filter(({ body: { timestamp, name } }) => timestamp === tsOf(message) && name === "+1").length;
  }

  async offered(who: string, message: string): Promise<SeenBlocks | undefined> {
    await this.workspace.connection.idle();
    const alone = this.workspace.front.seenAlone.filter(({ user }) => user === this.workspace.people[who]);
    const blocks = (alone.at(-1)?.["blocks"] ?? []) as Json[];
    return blocks.length === 0 ? undefined : seenIn(blocks, { channel: channelOf(message), ts: tsOf(message) });
  }

  async command(who: string, text: string): Promise<SeenBlocks> {
    const channel = this.workspace.channels["general"] ?? "";
    const { ack } = await this.workspace.command(who, channel, text);
    return seenIn(ack["blocks"] as Json[], { channel, ts: `5.${++this.commands}` });
  }

  async press(who: string, seen: SeenBlocks, control: Control["kind"] | "judge-down"): Promise<SeenBlocks> {
    const { front } = this.workspace;
    const windows = () => [...front.callsOf("views.open"), ...front.callsOf("views.update")];
    const before = new Set(windows());
    const place = seen.view === undefined ? seen.place : { view: { ...seen.view, id: "V1" } };
    const isWhole = control === "open" && JSON.stringify(seen.blocks).includes("whole_section");
    const id = isWhole ? "whole_section" : actions[control];
    const [told] = await this.workspace.press(who, seen.blocks, id, place);
    if (told !== undefined) return seenIn(told["blocks"] as Json[], seen.place);
    const view = windows().find((call) => !before.has(call))?.body["view"] as Json | undefined;
    return { ...seenIn((view?.["blocks"] ?? []) as Json[], seen.place), ...(view !== undefined && { view }) };
  }

  async giveReason(who: string, { view = {} }: SeenBlocks, reason: string): Promise<void> {
    await this.workspace.submit(who, view, reason);
  }

  async told(who: string): Promise<string[]> {
    const alone = this.workspace.front.seenAlone.filter(({ user }) => user === this.workspace.people[who]);
    return alone.map(({ blocks }) => words(blocks));
  }

  async shut(): Promise<void> {
    this.workspace.front.closed.set(this.workspace.channels["general"] ?? "", "is_archived");
  }

  async shutHelp(): Promise<void> {
    this.workspace.front.closed.set(this.workspace.channels["help"] ?? "", "is_archived");
  }

  async privately(who: string): Promise<string[]> {
    const { front, people } = this.workspace;
    const posts = front.callsOf("chat.postMessage").filter(({ body }) => body["channel"] === people[who]);
    return posts.map(({ body }) => words(body["blocks"]));
  }

  tries(): number {
    const { front, channels } = this.workspace;
    return front.calls.filter(
      ({ method, body }) => method.startsWith("chat.") && body["channel"] === channels["general"],
    ).length;
  }

  async removeShared(who: string): Promise<void> {
    const channel = this.workspace.channels["general"] ?? "";
    const posts = await this.workspace.answers(channel);
    const post = posts.find(({ blocks }) => words(blocks).includes("Shared by"));
    await this.press(who, seenIn(post?.blocks ?? [], { channel, ts: post?.ts ?? "" }), "remove");
  }

  async shared(): Promise<string[]> {
    return this.postsIn("general", (text) => text.includes("Shared by"));
  }

  async helpPosts(): Promise<string[]> {
    return this.postsIn("help", () => true);
  }

  close(): Promise<void> {
    return this.workspace.close();
  }

  private async say(who: string, name: string, text: string, more: Json): Promise<string> {
    const channel = this.workspace.channels[name] ?? "";
    const ts = await this.workspace.say(who, channel, text, more);
    this.roots.set(`${channel}:${ts}`, ts);
    return `${channel}:${ts}`;
  }

  private async postsIn(name: string, isMeant: (text: string) => boolean): Promise<string[]> {
    const posts = await this.workspace.answers(this.workspace.channels[name] ?? "");
    return posts.map(({ blocks }) => words(blocks)).filter(isMeant);
  }
}

/** Returns the fields of a Slack message that forwards another message or has a picture. */
function besideIn({ forwarded, hasPicture }: Beside = {}): Json {
  const shared = {
    is_share: true,
    author_id: "U0SOMEBODY",
    text: forwarded,
    from_url: "https://acme.slack.com/archives/C1/p1",
  };
  return {
    ...(forwarded !== undefined && { attachments: [shared] }),
    ...(hasPicture && { subtype: "file_share", files: [{ id: "F1", mode: "hosted", mimetype: "image/png" }] }),
  };
}

function channelOf(message: string): string {
  return message.split(":")[0] ?? "";
}

function tsOf(message: string): string {
  return message.split(":")[1] ?? "";
}

function repliesTo(post: Shown & { readonly metadata?: Json }): unknown {
  return (post.metadata?.["event_payload"] as Json | undefined)?.["message"];
}

function seenIn(blocks: readonly Json[], place: SeenBlocks["place"]): SeenBlocks {
  return { text: words(blocks), blocks, place };
}

describeFlows("Slack", (footnote, rateLimit) => SlackChat.open(footnote, rateLimit));
describeOwnThreads("Slack", (footnote, rateLimit) => SlackChat.open(footnote, rateLimit));
