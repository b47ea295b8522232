import { describe, expect, onTestFinished, test } from "vitest";
import type { Chat } from "../../../adapters/chat/answering.ts";
import type { Control } from "../../../adapters/chat/controls.ts";
import { handleDeletion } from "../../../adapters/chat/deletions.ts";
import { handleEdit } from "../../../adapters/chat/edits.ts";
import { FairQueue } from "../../../adapters/chat/fair-queue.ts";
import { type LeftChange, Messages } from "../../../adapters/chat/messages.ts";
import { abandonedClaims } from "../../../adapters/chat/once-unless-ended.ts";
import { PendingWork } from "../../../adapters/chat/pending-work.ts";
import { handlePress } from "../../../adapters/chat/presses.ts";
import { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import { SerialByKey } from "../../../adapters/chat/serial-by-key.ts";
import { takeOverStale } from "../../../adapters/chat/takeover.ts";
import { openLog } from "../../../adapters/process/log.ts";
import { MemoryStore, openRecord, type RecordStore } from "../../../src/index.ts";
import { leaseLength } from "../../../src/record/lease-length.ts";
import { secret } from "../../record/stores.ts";
import { type Post, plainPlatform, plainRoom } from "../../stand-ins/plain.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const overkill = "when is Rust overkill?";
const unknown = "how did Netflix migrate?";

function chatOn(record: RecordStore): Chat<Post> {
  return {
    ...{ platform: plainPlatform, footnote, record, rateLimit: new RateLimit(), log: openLog("silent") },
    ...{ queue: new FairQueue(), turns: new SerialByKey(), inHand: new PendingWork() },
  };
}

describe("a change of an answered message that a replica left", () => {
  test.each<[string, string | "deleted" | undefined, string | undefined]>([
    ["an edit is answered as the message reads now", overkill, "CRUD"],
    ["an edit that was answered already leaves the answer alone", "why?", "an answer"],
    ["an edit that takes the question back takes the answer away", "never mind", undefined],
    ["a deletion takes the answer away", "deleted", undefined],
    ["a message that may not be read keeps its answer", undefined, "an answer"],
  ])("%s", async (_, now, shown) => {
    const record = new MemoryStore();
    const room = plainRoom(record);
    room.replies.set("1", { text: "an answer", controls: [] });
    await record.setAnswer("plain:1", { message: "1", question: "why?", earlier: [], asker: "ann" });
    const edited = async (text: string) => room.edited({ id: "1", user: "ann", text, conversation: "1" }, "mention", 1);
    const recall = (id: string): LeftChange<Post> => ({
      ...{ id, channel: "room" },
      find: async () => (now === undefined || now === "deleted" ? now : { edited: () => edited(now) }),
      removeReply: async (reply) => void room.replies.delete(reply),
    });
    const { resume } = new Messages(chatOn(record)).changeResumer({ kind: "plain:change" }, recall);
    await resume({ key: "plain:edit:1", data: "1", takenAt: Date.now(), takeovers: 1 });
    const text = room.replies.get("1")?.text;
    expect(text).toEqual(shown === undefined ? undefined : expect.stringContaining(shown));
    expect((await record.answerTo("plain:1")) === undefined).toBe(shown === undefined);
  });
});

test.each<[string, "unasked" | undefined]>([
  ["a deletion", undefined],
  ["an edit of a message that asked nobody", "unasked"],
])("%s that fails because the platform is away is tried again later", async (_, way) => {
  const place = { kind: "embedded", file: `${temporaryFolder()}/record.db` } as const;
  const { store: record, close } = await openRecord({ place, secrets: [secret], keepsText: true });
  const room = plainRoom(record);
  const chat = { ...chatOn(record), platform: { ...plainPlatform, faultOf: () => "passing" as const } };
  let isAway = true;
  const removeReply = async (): Promise<void> => {
    if (isAway) throw new Error("away");
    room.replies.delete("1");
  };
  const work = () => ({ kind: "plain:change", data: JSON.stringify({ user: "ann" }) });
  const deletion = { id: "1", channel: "room", removeReply, work };
  const written = { id: "1", user: "ann", text: "I like cats", conversation: "1" };
  const edit = room.edited(written, way ?? "unasked", 1);
  const edited = async () => ({ ...edit, removeReply, work: work() });
  room.replies.set("1", { text: "an answer", controls: [] });
  await record.setAnswer("plain:1", { message: "1", question: "why?", earlier: [], asker: "ann" });
  await (way === undefined ? handleDeletion(chat, deletion) : handleEdit(chat, "1", edited, "room"));
  expect(room.replies.size).toBe(1);
  isAway = false;
  const recall = (): LeftChange<Post> => ({
    ...deletion,
    find: async () => (way === undefined ? "deleted" : { edited }),
  });
  const stop = takeOverStale(chat, [new Messages(chat).changeResumer({ kind: "plain:change" }, recall)]);
  onTestFinished(async () => {
    stop();
    await close();
  });
  await until(() => room.replies.size === 0 || undefined);
});

test("what was done once at most is done again where the replica that did it ended amid it", async () => {
  const place = { kind: "embedded", file: `${temporaryFolder()}/record.db` } as const;
  let now = Date.now();
  const open = () => openRecord({ place, secrets: [secret], keepsText: true, now: () => now });
  const [dead, other] = [await open(), await open()];
  const room = plainRoom(other.store);
  const control: Control = { kind: "ask-person", asker: "ann" };
  const under = { id: "1", user: "ann", text: unknown, conversation: "1" };
  const pressOn = (record: RecordStore, id: string, helpers = room.pressed(id, "ann", control, under).helpers) =>
    handlePress(chatOn(record), { ...room.pressed(id, "ann", control, under), helpers });
  const posts = () => room.deeds.filter(({ kind }) => kind === "help").length;
  let isPosting = false;
  const never = async (): Promise<Post> => {
    isPosting = true;
    return new Promise(() => undefined);
  };
  void pressOn(dead.store, "2", async () => ({ place: "help", askedBefore: { text: "", controls: [] }, ask: never }));
  await until(() => isPosting || undefined);
  await pressOn(other.store, "3");
  expect(posts()).toBe(0);
  now += leaseLength + 1;
  const stop = takeOverStale(chatOn(other.store), [abandonedClaims(chatOn(other.store))]);
  onTestFinished(async () => {
    stop();
    await dead.close();
    await other.close();
  });
  await until(async () => {
    await pressOn(other.store, `${now++}`);
    return posts() > 0 || undefined;
  });
  await pressOn(other.store, "5");
  expect(posts()).toBe(1);
});
