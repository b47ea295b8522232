import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = {
  "open.md": "# Releases\n\n## Schedule\n\nWe ship on Tuesdays after the standup.\n",
  "inner.md":
    "---\naudience: internal\n---\n\n# Payroll\n\n## Paydays\n\nSalaries are paid by Zorblax on the 25th of each month.\n",
};
/** The same files with an unreadable audience, so that nobody may see the page. */
const hidden = { ...files, "inner.md": files["inner.md"].replace("audience: ", "audience:") };
const inside = { audiences: ["public", "internal"] };
const outside = { audiences: ["public"] };

function open(): Footnote {
  return new Footnote(loadKnowledge(temporaryFolder(files)).documents);
}

describe("what a person may not see", () => {
  it("is quoted to those who may", async () => {
    expect(await open().ask("when are salaries paid?", inside)).toMatchObject({ kind: "answer" });
  });

  it.each(["when are salaries paid?", "Paydays", "who is Zorblax", "payroll"])(
    "is neither quoted, nor shown as near, to the rest: %s",
    async (question) => {
      expect(JSON.stringify(await open().ask(question, outside))).not.toMatch(/inner|25th/);
    },
  );

  it("does not exist for the words that the knowledge never uses", async () => {
    const footnote = open();
    expect(await footnote.ask("what does Zorblax ship?", outside)).toMatchObject({ missing: ["Zorblax"] });
    expect(JSON.stringify(await footnote.ask("zorblaks", outside))).not.toContain("Zorblax");
  });

  it("does not change what the rest is told, even in its confidence", async () => {
    const alone = new Footnote(loadKnowledge(temporaryFolder({ "open.md": files["open.md"] })).documents);
    for (const question of ["when do we ship?", "what happens after the standup", "salaries"])
      expect(await open().ask(question, outside)).toEqual(await alone.ask(question, outside));
  });

  it("changes nothing for anybody else where it is hidden", async () => {
    const all = new Footnote(loadKnowledge(temporaryFolder(hidden)).documents);
    const alone = new Footnote(loadKnowledge(temporaryFolder({ "open.md": files["open.md"] })).documents);
    const questions = [
      "when do we ship?",
      "when are salaries paid?",
      "zorblaks",
      "what does Zorblax ship?",
      "Paydays",
      "hi",
    ];
    for (const visibility of [outside, inside]) {
      for (const question of questions) {
        expect(await all.ask(question, visibility)).toEqual(await alone.ask(question, visibility));
        const options = { ...visibility, limit: 10 };
        expect(all.search(question, options)).toEqual(alone.search(question, options));
        expect(all.suggest(question.slice(0, 3), 5, visibility)).toEqual(
          alone.suggest(question.slice(0, 3), 5, visibility),
        );
      }
      expect(all.topics(visibility)).toEqual(alone.topics(visibility));
      expect(await all.suggestedQuestions(5, visibility)).toEqual(await alone.suggestedQuestions(5, visibility));
      expect(all.thresholds(visibility)).toEqual(alone.thresholds(visibility));
      expect(all.section("inner#paydays", visibility)).toBeUndefined();
    }
    expect(await all.ask("when are salaries paid?")).toMatchObject({ kind: "answer" });
  });

  it("is not listed, not searched, not opened", () => {
    const footnote = open();
    expect(footnote.topics(outside).map(({ id }) => id)).toEqual(["open"]);
    expect(
      footnote
        .topics(inside)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["inner", "open"]);
    expect(footnote.search("salaries paid", { ...outside, limit: 10 })).toEqual([]);
    expect(footnote.section("inner#paydays", outside)).toBeUndefined();
    expect(footnote.section("inner#paydays", inside)).toBeDefined();
  });

  it("is everything to those who may see nothing", async () => {
    expect(await open().ask("when do we ship?", { audiences: [] })).toMatchObject({ kind: "unknown" });
  });
});
