import { describe, expect, test } from "vitest";
import type { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import type { Footnote } from "../../../src/index.ts";
import { OpenedChat } from "./opened-chat.ts";
import { sure, unknown } from "./questions.ts";
import type { Seen, TestedChat } from "./tested-chat.ts";

/** A chat with threads that people begin where the bot answers by itself. */
export interface ThreadedChat<Own extends Seen> extends TestedChat<Own> {
  /** As ann, begins a thread of its own where the bot answers by itself. @returns what names its first message */
  begin(text: string): Promise<string>;
  /** Writes in the thread that ann began with a message, without a mention. */
  writeBelow(who: string, message: string, text: string): Promise<string>;
}

/** What people write in threads of their own before the bot has answered there. */
export function describeOwnThreads<Own extends Seen>(
  name: string,
  open: (footnote: Footnote, rateLimit: RateLimit) => Promise<ThreadedChat<Own>>,
): void {
  describe(`${name}, in a thread whose first message asks nothing yet`, () => {
    const flow = new OpenedChat<Own, ThreadedChat<Own>>(open);

    test("what its author writes next is answered, and gone on from", async () => {
      const first = await flow.chat.begin("HELP!!!");
      expect(await flow.chat.answers(first)).toEqual([]);
      const next = await flow.chat.writeBelow("ann", first, sure);
      expect((await flow.answerTo(next)).text).toContain("Discord");
      expect(flow.chat.record.allAsked()).toMatchObject([{ way: "unasked" }]);
      const thanks = await flow.chat.writeBelow("ann", first, "thanks!");
      expect(await flow.chat.answers(thanks)).toEqual([]);
      expect(await flow.chat.thumbs(thanks)).toBe(1);
    });

    test("nothing is said to what asks nothing, or nothing that the bot is sure of", async () => {
      const first = await flow.chat.begin("HELP!!!");
      for (const text of ["anyone?", unknown, "never mind, it works now"]) {
        expect(await flow.chat.answers(await flow.chat.writeBelow("ann", first, text))).toEqual([]);
      }
    });

    test("nothing is said to others, nor to anybody once others wrote there", async () => {
      const first = await flow.chat.begin("HELP!!!");
      await flow.chat.answers(first);
      for (const who of ["bob", "ann"]) {
        expect(await flow.chat.answers(await flow.chat.writeBelow(who, first, sure))).toEqual([]);
      }
    });
  });
}
