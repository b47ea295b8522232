import { expect, test } from "vitest";
import type { Chat } from "../../../adapters/chat/answering.ts";
import { handleEdit } from "../../../adapters/chat/edits.ts";
import { FairQueue } from "../../../adapters/chat/fair-queue.ts";
import { PendingWork } from "../../../adapters/chat/pending-work.ts";
import { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import { SerialByKey } from "../../../adapters/chat/serial-by-key.ts";
import { openLog } from "../../../adapters/process/log.ts";
import { type Answer, Footnote, MemoryStore } from "../../../src/index.ts";
import { type Post, plainPlatform, plainRoom } from "../../stand-ins/plain.ts";
import { footnote as shipped, shippedKnowledge } from "../../support/shipped.ts";

const overkill = "when is Rust overkill?";
const dropbox = "how did Dropbox migrate?";

/** A Footnote that answers about Dropbox only once `go` is called. */
class Waiting extends Footnote {
  go: () => void = () => undefined;
  readonly isAsked: Promise<void>;
  private readonly isReleased: Promise<void>;
  private tellAsked: () => void = () => undefined;

  constructor() {
    super(shippedKnowledge.documents);
    this.isAsked = new Promise((resolve) => {
      this.tellAsked = resolve;
    });
    this.isReleased = new Promise((resolve) => {
      this.go = resolve;
    });
  }

  override async ask(...asked: Parameters<Footnote["ask"]>): Promise<Answer> {
    if (asked[0] === dropbox) {
      this.tellAsked();
      await this.isReleased;
    }
    return super.ask(...asked);
  }
}

test("a replica that still works on an older edit leaves the answer to a newer one, which another replica gave", async () => {
  const record = new MemoryStore();
  const room = plainRoom(record);
  const footnote = new Waiting();
  const replica = (): Chat<Post> => ({
    ...{ platform: plainPlatform, footnote, record, rateLimit: new RateLimit(), log: openLog("silent") },
    ...{ queue: new FairQueue(), turns: new SerialByKey(), inHand: new PendingWork() },
  });
  const edit = (on: Chat<Post>, text: string, at: number): Promise<boolean> => {
    const written = { id: "1", user: "ann", text, conversation: "1" };
    return handleEdit(on, "1", async () => room.edited(written, "mention", at), "room");
  };
  room.replies.set("1", { text: "an answer", controls: [] });
  await record.setAnswer("plain:1", { message: "1", question: "why?", earlier: [], asker: "ann" });
  const older = edit(replica(), dropbox, 1);
  await footnote.isAsked;
  await edit(replica(), overkill, 2);
  footnote.go();
  await older;
  expect(room.replies.get("1")?.text).toContain("CRUD");
  expect(await record.answerTo("plain:1")).toMatchObject({ question: overkill, editedAt: 2 });
});

test("where the record keeps no text, an edit is answered as it reads, whatever was asked before", async () => {
  const record = new MemoryStore();
  const room = plainRoom(record);
  const chat: Chat<Post> = {
    ...{ platform: plainPlatform, footnote: shipped, record, rateLimit: new RateLimit(), log: openLog("silent") },
    ...{ queue: new FairQueue(), turns: new SerialByKey(), inHand: new PendingWork() },
  };
  for (const [text, hasPicture, said] of [
    [overkill, undefined, "CRUD"],
    ["what does this say?", true, "I read text alone"],
  ] as const) {
    room.replies.set("1", { text: "an answer", controls: [] });
    await record.setAnswer("plain:1", { message: "1", question: "", earlier: [], asker: "ann" });
    const written = { id: "1", user: "ann", text, conversation: "1", ...(hasPicture && { hasPicture }) };
    await handleEdit(chat, "1", async () => room.edited(written, "mention", 1), "room");
    expect(room.replies.get("1")?.text).toContain(said);
  }
});
