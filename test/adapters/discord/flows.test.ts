import { nameToEmoji } from "gemoji";
import type { Control } from "../../../adapters/chat/controls.ts";
import type { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import type { Footnote } from "../../../src/index.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { bits, botId, forwardOf } from "../../stand-ins/discord/world.ts";
import { describeOwnThreads, type ThreadedChat } from "../flows/own-threads.ts";
import type { Beside, Seen } from "../flows/tested-chat.ts";
import { describeFlows } from "../flows.ts";

type Json = Record<string, unknown>;

/** What is shown, with the message that shows it, or the interaction that opened a modal. */
interface SeenMessage extends Seen {
  readonly message: Json;
  readonly interaction?: Interaction;
}

const buttons: Readonly<Record<Control["kind"] | "judge-down", string>> = {
  open: "open:",
  "answered-it": "answered:",
  "see-all": "all:",
  menu: "menu:",
  "next-best": "next:",
  share: "share:",
  "ask-person": "person:",
  remove: "remove:",
  judge: "good:",
  "judge-down": "bad:",
  solved: "solved:",
  turn: "page:",
  browse: "browse:",
};

/** Discord's community as the shared flows are told of it. */
class DiscordChat implements ThreadedChat<SeenMessage> {
  readonly denied = "mod";
  private readonly community: Community;

  private constructor(community: Community) {
    this.community = community;
  }

  static async open(footnote: Footnote, rateLimit: RateLimit): Promise<DiscordChat> {
    const settings = ({ channels: { quiet = "", help = "", forum = "" }, world }: Community) => ({
      ANSWER_EMOJI: "question",
      DISCORD_DENIED_PEOPLE: world.people["mod"] ?? "",
      DISCORD_ANSWER_CHANNELS: `${quiet},${forum}`,
      DISCORD_HELP_CHANNEL: help,
    });
    return new DiscordChat(await Community.open(footnote, settings, { rateLimit }));
  }

  get record() {
    return this.community.record;
  }

  get logs() {
    return this.community.logs;
  }

  keyOf(message: string): string {
    return `discord:${message}`;
  }

  async mention(who: string, text: string, beside?: Beside): Promise<string> {
    return this.community.say(who, this.channel("general"), `<@${botId}> ${text}`, besideIn(beside));
  }

  async writeOn(who: string, message: string, text: string): Promise<string> {
    const channel = this.channelOf(message);
    const [answer] = this.community.answers(channel, message);
    return this.community.say(who, channel, text, { above: String(answer?.["id"]) });
  }

  async chat(who: string, text: string, beside?: Beside): Promise<string> {
    return this.community.say(who, this.channel("general"), text, besideIn(beside));
  }

  async react(who: string, message: string, name: string, isOnAnswer = false): Promise<SeenMessage | undefined> {
    const before = await this.answers(message);
    const on = isOnAnswer ? String(before[0]?.message["id"]) : message;
    this.community.react(who, on, nameToEmoji[name] ?? name);
    return (await this.answers(on)).find(({ message: { id } }) => before.every((one) => one.message["id"] !== id));
  }

  async write(who: string, text: string, beside?: Beside): Promise<string> {
    return this.community.say(who, this.channel("quiet"), text, besideIn(beside));
  }

  async begin(text: string): Promise<string> {
    return this.community.post("ann", this.channel("forum"), "Hi all", text);
  }

  async writeBelow(who: string, message: string, text: string): Promise<string> {
    return this.community.say(who, this.channelOf(message), text);
  }

  async edit(message: string, text: string): Promise<void> {
    const isMention = this.channelOf(message) === this.channel("general");
    this.community.edit(message, isMention ? `<@${botId}> ${text}` : text);
  }

  async editLate(message: string, texts: readonly string[]): Promise<void> {
    const mentioning = texts.map((text) => `<@${botId}> ${text}`);
    this.community.editLate(message, mentioning);
  }

  async addMention(message: string, text: string): Promise<void> {
    this.community.edit(message, `<@${botId}> ${text}`);
  }

  async erase(message: string): Promise<void> {
    this.community.erase(message);
  }

  async answers(message: string): Promise<SeenMessage[]> {
    await this.community.settled();
    const found = this.community.answers(this.channelOf(message), message);
    return found.map((one) => ({ text: wordsOf(one), message: one }));
  }

  async thumbs(message: string): Promise<number> {
    await this.community.settled();
    return Number(this.community.world.messages.get(message)?.["thumbs"] ?? 0);
  }

  async offered(_who: string, message: string): Promise<SeenMessage | undefined> {
    return (await this.answers(message))[0];
  }

  async command(who: string, text: string): Promise<SeenMessage> {
    const options = { question: text, private: true };
    return this.seenIn(await this.community.command(who, this.channel("general"), "ask", options));
  }

  async press(who: string, { message }: SeenMessage, control: Control["kind"] | "judge-down"): Promise<SeenMessage> {
    return this.seenIn(await this.community.press(who, message, buttons[control]));
  }

  async giveReason(who: string, { interaction }: SeenMessage, reason: string): Promise<void> {
    if (interaction !== undefined) await this.community.submit(who, interaction, reason);
  }

  /** Discord has no ephemeral messages without an interaction, so the bot tells the person in a public reply. */
  async told(): Promise<string[]> {
    const posts = ["general", "quiet"].flatMap((name) => this.community.answers(this.channel(name)));
    return posts.map(wordsOf).filter((text) => text.includes("ask again"));
  }

  async shut(): Promise<void> {
    this.denyWriting("general");
  }

  async shutHelp(): Promise<void> {
    this.denyWriting("help");
  }

  private denyWriting(name: string): void {
    const { world, gateway, guild } = this.community;
    const channel = world.channels.get(this.channel(name));
    if (channel === undefined) return;
    channel.denied = bits.sendMessages;
    gateway.dispatch("CHANNEL_UPDATE", world.channel(channel), guild);
  }

  async privately(who: string): Promise<string[]> {
    return this.community.answers(this.community.direct(who)).map(wordsOf);
  }

  tries(): number {
    return this.community.rest.callsOf("POST", new RegExp(`/channels/${this.channel("general")}/`)).length;
  }

  async removeShared(who: string): Promise<void> {
    const posts = this.community.answers(this.channel("general"));
    const post = posts.find((one) => wordsOf(one).includes("Shared by"));
    await this.community.press(who, post, "remove:");
    await this.community.settled();
  }

  async shared(): Promise<string[]> {
    const said = this.community.answers(this.channel("general")).map(wordsOf);
    return said.filter((text) => text.includes("Shared by"));
  }

  async helpPosts(): Promise<string[]> {
    return this.community.answers(this.channel("help")).map(wordsOf);
  }

  close(): Promise<void> {
    return this.community.close();
  }

  /** Returns the final response to an interaction. */
  private async seenIn(interaction: Interaction): Promise<SeenMessage> {
    await this.community.connection?.idle();
    const data = (interaction.callbacks[0]?.["data"] ?? {}) as Json;
    const message = interaction.message ?? data;
    return { text: wordsOf(message), message, interaction };
  }

  private channel(name: string): string {
    return this.community.channels[name] ?? "";
  }

  private channelOf(message: string): string {
    return String(this.community.world.messages.get(message)?.["channel_id"] ?? this.channel("general"));
  }
}

/** Returns the fields of a Discord message that forwards another message or has a picture. */
function besideIn({ forwarded, hasPicture }: Beside = {}): Json {
  return {
    ...(forwarded !== undefined && { shows: forwardOf(forwarded) }),
    ...(hasPicture && { shows: { attachments: [{ id: "1", filename: "x.png", size: 1, url: "https://cdn/x.png" }] } }),
  };
}

describeFlows("Discord", (footnote, rateLimit) => DiscordChat.open(footnote, rateLimit));
describeOwnThreads("Discord", (footnote, rateLimit) => DiscordChat.open(footnote, rateLimit));
