import { describe, expect, test } from "vitest";
import type { OpenedChat } from "./opened-chat.ts";
import { overkill } from "./questions.ts";
import type { Seen } from "./tested-chat.ts";

/** Tests what a command answers, and sharing its answer. */
export function describeCommands<Own extends Seen>(flow: OpenedChat<Own>): void {
  describe("a command", () => {
    test("is answered, and shared once, with who did", async () => {
      const answer = await flow.chat.command("bob", overkill);
      expect(answer.text).toContain("CRUD");
      expect(await flow.chat.shared()).toEqual([]);
      await flow.chat.press("bob", answer, "share");
      expect((await flow.chat.press("bob", answer, "share")).text).toContain("already shared");
      expect(await flow.chat.shared()).toEqual([expect.stringMatching(/Shared by[\s\S]*CRUD/)]);
      expect(flow.chat.record.allMarks()).toMatchObject([{ kind: "shared", question: overkill }]);
    });

    test("is shared again after what was shared is removed", async () => {
      const answer = await flow.chat.command("bob", overkill);
      await flow.chat.press("bob", answer, "share");
      await flow.chat.removeShared("bob");
      expect(await flow.chat.shared()).toEqual([]);
      await flow.chat.press("bob", answer, "share");
      expect(await flow.chat.shared()).toHaveLength(1);
      expect((await flow.chat.press("bob", answer, "share")).text).toContain("already shared");
    });
  });
}
