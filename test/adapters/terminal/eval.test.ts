import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "./run.ts";

describe("eval", () => {
  it("prints a table by type and the curve", async () => {
    const { status, stdout } = await run("terminal/eval", ["--questions", "test/judged/natural-questions.jsonl"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/right when answered.*kept silent/);
    expect(stdout).toMatch(/│ all +│ +\d+ │ +0\.\d{3} \(0\.\d\d–[01]\.\d\d\)/);
    expect(stdout).toMatch(/can be answered: [01]\.\d{3} with 95 of 100 right, [01]\.\d{3} with 90/);
    expect(stdout).toMatch(/^ +0\.1 {2}█+·* {2}[01]\.\d{3}$/m);
    expect(stdout).toMatch(/│ 0\.9 +│/);
  });

  const knowledge = {
    "pay.md": "# Pay\n\nSalaries are paid on the 25th of the month.\n\n## Bonus\n\nBonuses are paid in May.\n",
  };
  const judge = (lines: readonly object[], ...more: string[]) => {
    const questions = lines.map((line) => JSON.stringify(line)).join("\n");
    const folder = temporaryFolder({ ...knowledge, "questions.jsonl": questions });
    return run("terminal/eval", ["--knowledge", folder, "--questions", join(folder, "questions.jsonl"), ...more]);
  };
  const right = { id: "right", question: "when are salaries paid?", answerable: true, gold: ["pay#pay"] };
  const wrong = { id: "wrong", question: "when are bonuses paid?", answerable: true, gold: ["pay#pay"] };

  it("lists what was not answered rightly, with what was quoted and expected", async () => {
    const lacking = { ...right, id: "lacking", must_contain: [["the 1st"]] };
    const unanswerable = { ...right, id: "unanswerable", answerable: false, gold: [] };
    const unknown = { id: 4, question: "is there a sauna?", answerable: true, gold: ["pay#pay"] };
    const { status, stdout } = await judge([right, wrong, lacking, unanswerable, unknown], "--failures");
    expect(status).toBe(0);
    expect(stdout.split("\n\n")).toEqual([
      "not answered rightly: 4 of 5",
      expect.stringMatching(
        /^wrong {2}when are bonuses paid\?\n {4}answered from pay#bonus .+\n {4}expected: pay#pay$/,
      ),
      expect.stringMatching(/^lacking {2}.+\n {4}answered from pay#pay .+ lacks .+\n/),
      expect.stringMatching(/^unanswerable {2}.+\n {4}answered from pay#pay .+nothing was expected$/),
      expect.stringMatching(/^4 {2}is there a sauna\?\n {4}no answer.+\n {4}expected: pay#pay\n$/),
    ]);
    const data = await judge([right, wrong], "--failures", "--json");
    expect(JSON.parse(data.stdout)).toMatchObject({ failures: ["wrong"] });
  });

  it("warns of gold sections that do not exist", async () => {
    const { stderr } = await judge([right, { ...wrong, gold: ["pay#bonuses"] }]);
    expect(stderr).toBe("gold sections that are not in the knowledge: 1: pay#bonuses (question wrong)\n");
  });

  it.each<[object[], RegExp, string]>([
    [
      [{ question: "why?" }],
      /:1: not a question \("id" is missing, "answerable" is missing, "gold" is missing\); write/,
      "keys that are missing",
    ],
    [[right, { ...right, gold: "pay#pay" }], /:2: not a question \("gold" is "pay#pay"\)/, "a value of another kind"],
    [[], /holds no questions/, "a file without questions"],
  ])("names what is wrong with %j", async (lines, message) => {
    const { status, stderr } = await judge(lines);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(message) });
    const example = /write (\{.+\})$/m.exec(stderr)?.[1];
    if (example !== undefined) expect((await judge([JSON.parse(example)])).status).toBe(0);
  });
});
