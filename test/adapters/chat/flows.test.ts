import { expect, test } from "vitest";
import type { Chat } from "../../../adapters/chat/answering.ts";
import type { Control } from "../../../adapters/chat/controls.ts";
import { handleDeletion } from "../../../adapters/chat/deletions.ts";
import { FairQueue } from "../../../adapters/chat/fair-queue.ts";
import { keepReason } from "../../../adapters/chat/judging.ts";
import { Messages } from "../../../adapters/chat/messages.ts";
import { PendingWork } from "../../../adapters/chat/pending-work.ts";
import type { Reaction, Way } from "../../../adapters/chat/platform.ts";
import { handlePress } from "../../../adapters/chat/presses.ts";
import type { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import { handleReaction, reactionResumer } from "../../../adapters/chat/reactions.ts";
import { answerRequest } from "../../../adapters/chat/requests.ts";
import { SerialByKey } from "../../../adapters/chat/serial-by-key.ts";
import { openLog } from "../../../adapters/process/log.ts";
import { type Footnote, MemoryStore } from "../../../src/index.ts";
import {
  askerOf,
  type Deed,
  type Post,
  plainRoom,
  plainPlatform as platform,
  type Written,
} from "../../stand-ins/plain.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { footnote } from "../../support/shipped.ts";
import type { Beside, Seen, TestedChat } from "../flows/tested-chat.ts";
import { describeFlows } from "../flows.ts";

interface SeenPost extends Seen, Post {
  readonly answers: Written;
}

type Standing = Written & { readonly way: Way };
type Late = { readonly at?: number; readonly before?: Standing; readonly newest?: Standing | undefined };

/** The plain platform with people in it, connected to the shared chat bot. */
class PlainChat implements TestedChat<SeenPost> {
  readonly record = new MemoryStore();
  readonly denied = "eve";
  readonly logs: string[] = [];
  readonly room = plainRoom(this.record);
  readonly messages: Messages<Post>;
  private readonly flows: Chat<Post>;
  private readonly written = new Map<string, Standing>();
  /** How each message first asked. */
  private readonly origins = new Map<string, Way>();
  private count = 0;

  constructor(knowledge: Footnote, rateLimit: RateLimit) {
    const log = openLog("info", { write: (line: string) => void this.logs.push(line) });
    const { record } = this;
    const own = { queue: new FairQueue(), turns: new SerialByKey(), inHand: new PendingWork() };
    this.flows = { platform, footnote: knowledge, record, log, rateLimit, ...own };
    this.messages = new Messages(this.flows);
  }

  reactionResumer(recall: (data: string) => Promise<Reaction<Post> | undefined>) {
    return reactionResumer(this.flows, { kind: "plain:reaction" }, recall);
  }

  keyOf(message: string): string {
    return `plain:${message}`;
  }

  mention(who: string, text: string, beside?: Beside): Promise<string> {
    return this.say(who, text, "mention", beside);
  }

  writeOn(who: string, message: string, text: string): Promise<string> {
    return this.say(who, text, "follow-up", {}, this.find(message).conversation);
  }

  async chat(who: string, text: string, beside?: Beside): Promise<string> {
    const id = `${++this.count}`;
    this.written.set(id, { id, user: who, text, conversation: id, ...beside, way: "unasked" });
    return id;
  }

  async react(who: string, message: string, name: string, isOnAnswer = false): Promise<SeenPost | undefined> {
    if (name !== "question") return undefined;
    await this.flows.inHand.finished();
    const answers = this.find(message);
    const before = this.deeds("told", who).length;
    const on = isOnAnswer ? `answer to ${message}` : message;
    const id = `${++this.count}`;
    await handleReaction(this.flows, this.room.reacted(id, who, on, isOnAnswer ? undefined : answers));
    const seen = this.deeds("told", who)[before];
    return seen && { ...seen, answers };
  }

  write(who: string, text: string, beside?: Beside): Promise<string> {
    return this.say(who, text, "unasked", beside);
  }

  edit(message: string, text: string): Promise<void> {
    return this.change(message, text, this.origins.get(message) ?? "mention");
  }

  async editLate(message: string, texts: readonly string[]): Promise<void> {
    const written = this.find(message);
    const states = texts.map((text) => ({ ...written, text, way: "mention" as const }));
    for (const [at, { text }] of [...states.entries()].reverse())
      await this.change(message, text, "mention", { at, before: states[at - 1] ?? written, newest: states.at(-1) });
  }

  addMention(message: string, text: string): Promise<void> {
    return this.change(message, text, "mention");
  }

  /** @param late for an edit whose event is late: which edit it is, the message before it, and the current message */
  private async change(message: string, text: string, way: Way, late: Late = {}): Promise<void> {
    const { at = 0, before = this.find(message) } = late;
    const now = { ...before, text, way };
    const stands = late.newest ?? now;
    this.written.set(message, stands);
    const change = {
      edited: async () => ({
        ...this.room.edited(now, way, at),
        noLongerAddressesBot: before.way === "mention" && way === "unasked",
      }),
      asked: async () => ({ before: { way: before.way, typed: [before.text] }, now: { way, typed: [text] } }),
      heard: async () => ({ ...this.room.heard(stands, way), version: stands.text }),
    };
    await this.messages.hearEdit(message, change, "room");
  }

  erase(message: string): Promise<void> {
    return handleDeletion(this.flows, {
      id: message,
      channel: "room",
      work: ({ asker }) => ({ kind: "plain:change", data: JSON.stringify({ user: asker }) }),
      removeReply: async (reply) => void this.room.replies.delete(reply),
    });
  }

  async answers(message: string): Promise<SeenPost[]> {
    await this.flows.inHand.finished();
    const line = this.room.replies.get(message);
    return line === undefined ? [] : [{ ...line, answers: this.find(message) }];
  }

  async thumbs(message: string): Promise<number> {
    return this.deeds("thumb", message).length;
  }

  async offered(who: string): Promise<SeenPost | undefined> {
    await this.flows.inHand.finished();
    const offer = this.deeds("told", who).findLast(({ controls }) => controls.length > 0);
    return offer && { ...offer, answers: { id: "", user: who, text: offer.asks ?? "", conversation: "" } };
  }

  async command(who: string, text: string): Promise<SeenPost> {
    const id = `${++this.count}`;
    const seen: Post[] = [];
    const give = await answerRequest(this.flows, {
      ...{ id, asker: askerOf(who), way: "command", surface: "private", meant: () => ({ texts: [{ text }] }) },
      respond: async (_, shown) => void seen.push(await shown),
    });
    await give();
    return { ...(seen[0] ?? { text: "", controls: [] }), answers: { id, user: who, text, conversation: id } };
  }

  async press(who: string, { controls, answers }: SeenPost, kind: Control["kind"] | "judge-down"): Promise<SeenPost> {
    const control = controls.find((one) =>
      one.kind === "judge" ? kind === (one.isHelpful ? "judge" : "judge-down") : one.kind === kind,
    );
    if (control === undefined) throw new Error(`there is no ${kind}`);
    const before = this.deeds("shown", who).length;
    await handlePress(this.flows, this.room.pressed(`${++this.count}`, who, control, answers));
    return { ...(this.deeds("shown", who)[before] ?? { text: "", controls: [] }), answers };
  }

  giveReason(who: string, { answers }: SeenPost, reason: string): Promise<void> {
    const sections = this.record.allFeedback()[0]?.sections ?? [];
    return keepReason(this.flows, askerOf(who), { question: answers.text, sections, reason });
  }

  async told(who: string): Promise<string[]> {
    return this.deeds("told", who).map(({ text }) => text);
  }

  async shut(): Promise<void> {
    this.room.isShut = true;
  }

  async shutHelp(): Promise<void> {
    this.room.isHelpShut = true;
  }

  async privately(who: string): Promise<string[]> {
    return this.deeds("whispered", who).map(({ text }) => text);
  }

  tries(): number {
    return this.room.replies.size;
  }

  async removeShared(): Promise<void> {
    const last = this.room.deeds.findLast(({ kind }) => kind === "shared");
    if (last !== undefined) last.post = { ...last.post, text: "" };
  }

  async shared(): Promise<string[]> {
    return this.texts("shared").filter((text) => text !== "");
  }

  async helpPosts(): Promise<string[]> {
    return this.texts("help");
  }

  close(): Promise<void> {
    return this.flows.inHand.finished();
  }

  /** Returns the posts of the bot's deeds of a kind for a person or a message. */
  private deeds(kind: Deed["kind"], to: string): Post[] {
    return this.room.deeds.filter((deed) => deed.kind === kind && deed.to === to).map(({ post }) => post);
  }

  private texts(kind: Deed["kind"]): string[] {
    return this.room.deeds.filter((deed) => deed.kind === kind).map(({ post }) => post.text);
  }

  private find(message: string): Standing {
    const found = this.written.get(message);
    if (found === undefined) throw new Error(`there is no message ${message}`);
    return found;
  }

  private async say(user: string, text: string, way: Way, beside?: Beside, within?: string): Promise<string> {
    const id = `${++this.count}`;
    const written = { id, user, text, conversation: within ?? id, ...beside };
    this.written.set(id, { ...written, way });
    this.origins.set(id, way);
    void this.messages.hear(id, async () => this.room.heard(written, way), "room");
    return id;
  }
}

describeFlows("A plain platform", async (knowledge, rateLimit) => new PlainChat(knowledge, rateLimit));

function open(): PlainChat {
  return new PlainChat(footnote, rateLimitOf());
}

test("what a replica left is answered by another, once, and only told to be over where it is gone", async () => {
  const chat = open();
  const left = ["1", "2"].map((id) => ({ id, user: "ann", text: "when is Rust overkill?", conversation: id }));
  const recall = (id: string) => ({
    id,
    async find() {
      const written = left.find((one) => one.id === id);
      return written && chat.room.heard(written, "mention");
    },
  });
  const { kind, resume } = chat.messages.resumer({ kind: "plain:message" }, recall);
  expect(kind).toBe("plain:message");
  await chat.record.setAnswer(chat.keyOf("2"), { message: "9", question: "?", earlier: [], asker: "ann" });
  for (const id of ["1", "2", "gone"]) {
    await resume({ key: `plain:message:${id}`, data: id, takenAt: Date.now(), takeovers: 1 });
  }
  expect([...chat.room.replies.values()].map(({ text }) => text)).toEqual([expect.stringContaining("CRUD")]);
});

test("a reaction that a replica left is answered by another, and given up where its message ended them all", async () => {
  const chat = open();
  const written = { id: "1", user: "ann", text: "when is Rust overkill?", conversation: "1" };
  const { resume, tellGivenUp } = chat.reactionResumer(async (id) =>
    id === "gone" ? undefined : chat.room.reacted(id, "bob", "1", written),
  );
  for (const id of ["left", "gone"]) {
    await resume({ key: `plain:reacted:${id}`, data: id, takenAt: Date.now(), takeovers: 1 });
  }
  const answer = expect.stringContaining("CRUD");
  expect(await chat.told("bob")).toEqual([answer]);
  await tellGivenUp?.({ key: "plain:reacted:left", data: "left", takenAt: Date.now(), takeovers: 3 });
  expect(await chat.told("bob")).toEqual([answer, expect.stringContaining("could not answer this")]);
});

test("who asked is told where it failed; where nobody did, nobody is", async () => {
  for (const [way, told] of [
    ["mention", 1],
    ["unasked", 0],
  ] as const) {
    const chat = open();
    const written = { id: "1", user: "ann", text: "why did Discord switch from Go to Rust?", conversation: "1" };
    const reply = () => Promise.reject(new Error("the room is shut"));
    await chat.messages.hear("1", async () => ({ ...chat.room.heard(written, way), reply }), "room");
    expect(await chat.told("ann")).toEqual(told === 1 ? [expect.stringContaining("Something went wrong")] : []);
    expect(chat.logs.join("")).toContain("the room is shut");
  }
});

test("a person to whom the bot may not reply is told why once, whichever replica hears them", async () => {
  const record = new MemoryStore();
  const room = plainRoom(record);
  room.isShut = true;
  for (const id of ["1", "2"]) {
    const own = { queue: new FairQueue(), turns: new SerialByKey(), inHand: new PendingWork() };
    const messages = new Messages({
      ...{ platform, footnote, record, log: openLog("silent"), rateLimit: rateLimitOf() },
      ...own,
    });
    const written = { id, user: "ann", text: "when is Rust overkill?", conversation: id };
    await messages.hear(id, async () => room.heard(written, "mention"), "room");
  }
  expect(room.deeds.filter(({ kind }) => kind === "whispered")).toHaveLength(1);
});
