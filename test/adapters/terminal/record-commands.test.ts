import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { recordSecrets } from "../../../adapters/configuration/record-secrets.ts";
import { openRecord } from "../../../src/record/open-record.ts";
import type { SqlRecord } from "../../../src/record/sql/sql-store.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "./run.ts";

const handbook = "# Handbook\n\n## Pay\n\nSalaries are transferred on the 25th.\n\n## Parking\n\nBehind the house.\n";
const pay = "handbook#pay";
let folder: string;
let env: Record<string, string>;

beforeEach(() => {
  folder = temporaryFolder({ "knowledge/handbook.md": handbook });
  env = { RECORD_FILE: join(folder, "record.db"), KNOWLEDGE_DIR: join(folder, "knowledge") };
});

async function fill<T>(use: (store: SqlRecord) => Promise<T>): Promise<T> {
  const place = { kind: "embedded", file: env["RECORD_FILE"] ?? "" } as const;
  const secrets = recordSecrets({ place, secrets: [], days: 180, keepsText: true });
  const { store, close } = await openRecord({ place, secrets, keepsText: true });
  const result = await use(store);
  await close();
  return result;
}

const person = (id: string) => ({ platform: "slack", id });
let count = 0;

function asked(question: string, kind: "answer" | "closest" = "closest", who = "U1") {
  return {
    ...{ id: `${++count}`, person: person(who), way: "mention", audiences: ["public"], question, kind },
    ...{ confidence: 0.2, sections: [pay], missing: ["bonus"], tookMs: 2, knowledge: "k" },
  };
}

describe("the commands over the record", () => {
  it.each([["gaps"], ["lessons"], ["stats"], ["export-questions"]])(
    "%s says in one line that there is no record yet",
    async (name) => {
      const { status, stderr } = await run(`terminal/${name}`, [], { env });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^there is no record at .*record\.db yet; .*\n$/);
    },
  );

  it.each([
    ["lessons", [], "nothing waits: nobody has taught anything yet\n"],
    ["lessons", ["--write-aliases"], "nothing to write: nothing was learned yet\n"],
    ["gaps", ["--stub", "stubs"], "no gaps in the last 30 days\n"],
  ])("%s %j says that there is nothing to do", async (name, options, expected) => {
    await fill(async () => undefined);
    const { status, stdout } = await run(`terminal/${name}`, options, { env, cwd: folder });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expected });
  });

  it("keep the key beside the file, for its owner alone", async () => {
    await fill(async () => undefined);
    expect(statSync(`${env["RECORD_FILE"]}.key`).mode & 0o777).toBe(0o600);
  });
});

describe("gaps", () => {
  beforeEach(() =>
    fill(async (store) => {
      for (const text of [
        "how much is the bonus?",
        "how much is the Bonus",
        "is the dog allowed?",
        "bonus, how much?",
      ]) {
        await store.addAsked(asked(text));
      }
      await store.addAsked(asked("when is pay day?", "answer"));
      await store.addFeedback({
        ...{ key: "1", person: person("U2"), question: "when is pay day?", sections: [pay], isHelpful: false },
        reason: "a date",
      });
    }),
  );

  it("shows what was asked most first, with what came near and why it fell short", async () => {
    const { stdout } = await run("terminal/gaps", [], { env });
    expect(stdout).toMatch(/3 │ how much is the bonus\?.*handbook#pay.*never mentions.*is the dog allowed/s);
    expect(stdout).toMatch(/found unhelpful 1\s+times.*expected: a date/s);
    expect(stdout.match(/how much is the bonus/g)).toHaveLength(1);
  });

  it("prints data, and a report", async () => {
    const { stdout } = await run("terminal/gaps", ["--json"], { env });
    const gaps = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(gaps.map(({ asked }) => asked)).toEqual([3, 1, 1]);
    expect(gaps[0]).toMatchObject({ sections: [{ text: pay, count: 3 }], missing: [{ text: "bonus", count: 3 }] });
    const report = await run("terminal/gaps", ["--markdown", "--limit", "1"], { env });
    expect(report.stdout).toMatch(/^# Gaps of the last 30 days\n\n## .*\(asked 3 times\)\n\n- how much is the bonus\?/);
  });

  it("writes stubs with the questions as a checklist, and none over what is there", async () => {
    const stubs = join(folder, "stubs");
    const { stdout } = await run("terminal/gaps", ["--stub", stubs, "--limit", "1"], { env });
    expect(readFileSync(stdout.trim(), "utf8")).toMatch(/^# .*bonus.*- \[ \] how much is the bonus\?/s);
    expect((await run("terminal/gaps", ["--stub", stubs, "--limit", "1"], { env })).stdout).toMatch(
      /^nothing to write: the folder/,
    );
  });

  it("accepts what one person taught and writes it into the file, which stays as it was beside that", async () => {
    await fill(async (store) => {
      const lesson = {
        question: "when does my money arrive?",
        section: pay,
        audiences: ["public"],
        countsAlone: false,
      };
      await store.teach({ ...lesson, person: person("U1"), isRight: true });
    });
    const listed = await run("terminal/lessons", [], { env });
    const [id = ""] = listed.stdout.split(" ");
    expect(listed.stdout).toMatch(/\+1 -0 {2}handbook#pay {2}when does my money arrive\?\n$/);
    expect((await run("terminal/lessons", ["--accept", "nonsense"], { env })).status).toBe(1);
    expect((await run("terminal/lessons", ["--accept", id], { env })).stdout).toBe("accepted: 1\n");
    const questions = join(folder, "q.jsonl");
    const exported = await run("terminal/export-questions", [], { env });
    expect(JSON.parse(exported.stdout)).toMatchObject({ question: "when does my money arrive?", gold: [pay] });
    writeFileSync(questions, exported.stdout);
    const measured = await run("terminal/eval", ["--questions", questions, "--learned", "--json"], { env });
    const [without, withLessons] = measured.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).all.answered);
    expect([without, withLessons]).toEqual([0, 1]);

    await run("terminal/lessons", ["--write-aliases"], { env });
    const file = join(folder, "knowledge", "handbook.md");
    expect(readFileSync(file, "utf8")).toBe(
      `---\naliases:\n  pay:\n    - when does my money arrive?\n---\n${handbook}`,
    );
    expect((await run("terminal/lessons", ["--write-aliases"], { env })).stdout).toMatch(
      /^nothing to write: the files/,
    );
    expect((await run("terminal/check", [], { env })).status).toBe(0);
    expect((await run("terminal/ask", ["when does my money arrive?"], { env })).stdout).toContain("25th");
  });
});

it("writes what was learned into a page whatever its file's ending is, and decides on several lessons at once", async () => {
  writeFileSync(join(folder, "knowledge", "travel.mdx"), "# Travel\n\n## Trains\n\nBook trains two weeks ahead.\n");
  const taught = [
    ["how do I get to the office?", "travel#trains"],
    ["when does my money arrive?", pay],
  ] as const;
  const ids = await fill(async (store) => {
    for (const [question, section] of taught) {
      const lesson = { question, section, audiences: ["public"], countsAlone: false };
      await store.teach({ ...lesson, person: person("U1"), isRight: true });
    }
    const lessons = await store.judgedLessons();
    return taught.map(([, section]) => lessons.find((lesson) => lesson.section === section)?.id ?? "");
  });
  const [travel = "", money = ""] = ids;
  const decided = await run("terminal/lessons", ["--accept", travel, "--refuse", money, "--write-aliases"], { env });
  const file = join(folder, "knowledge", "travel.mdx");
  expect(decided.stdout).toBe(`refused: 1\naccepted: 1\n${file}: trains: how do I get to the office?\n`);
  expect(readFileSync(file, "utf8")).toMatch(
    /^---\naliases:\n {2}trains:\n {4}- how do I get to the office\?\n---\n# Travel/,
  );
});

describe("what an author accepted", () => {
  it("is listed as contested when people refuse it, and is removed on the author's word", async () => {
    const lesson = { question: "when does my money arrive?", section: pay, audiences: ["public"], countsAlone: false };
    await fill(async (store) => {
      await store.teach({ ...lesson, person: person("U1"), isRight: true });
      await store.acceptLesson((await store.judgedLessons())[0]?.id ?? "");
    });
    expect((await run("terminal/lessons", [], { env })).stdout).toMatch(/^nothing waits/);
    await fill(async (store) => {
      for (const who of ["U2", "U3"]) await store.teach({ ...lesson, person: person(who), isRight: false });
    });
    const { stdout } = await run("terminal/lessons", [], { env });
    const [id = ""] = stdout.split(" ");
    expect(stdout).toMatch(/\+1 -2 contested {2}handbook#pay {2}when does my money arrive\?\n$/);
    expect((await run("terminal/lessons", ["--refuse", "nonsense"], { env })).stderr).toContain("there is no lesson");
    expect((await run("terminal/lessons", ["--refuse", id], { env })).stdout).toBe("refused: 1\n");
    expect((await run("terminal/lessons", [], { env })).stdout).toMatch(/^nothing waits/);
  });
});

describe("stats", () => {
  it("counts by platform and week, and draws bars", async () => {
    await fill(async (store) => {
      await store.addAsked(asked("a", "answer"));
      await store.addAsked(asked("b"));
      await store.addFeedback({ key: "1", person: person("U2"), question: "a", sections: [pay], isHelpful: true });
    });
    const { stdout } = await run("terminal/stats", [], { env });
    expect(stdout).toMatch(/slack +│ +2 │ +50 % │ +100 % │ +2\.0/);
    expect(stdout).toMatch(/handbook#pay +│ +1 │ █{24}/);
    const { all, platforms } = JSON.parse((await run("terminal/stats", ["--json"], { env })).stdout);
    expect(all).toEqual({ questions: 2, answered: 0.5, helpful: 1, medianMs: 2 });
    expect(platforms.slack).toEqual(all);
  });

  it("tells how many could not be answered", async () => {
    await fill(async (store) => {
      await store.addAsked(asked("a", "answer"));
      for (const id of ["1", "2"]) await store.addMark({ id, kind: "missed", person: person("U3") });
    });
    expect((await run("terminal/stats", [], { env })).stdout).toContain("\n2 could not be answered in time");
    expect(JSON.parse((await run("terminal/stats", ["--json"], { env })).stdout).missed).toBe(2);
  });
});

describe("forget", () => {
  it("removes everything of one person", async () => {
    await fill(async (store) => {
      await store.addAsked(asked("mine", "closest", "U-GONE"));
      await store.addAsked(asked("another's"));
    });
    const { stdout } = await run("terminal/forget", ["--platform", "Slack", "--person", "U-GONE"], { env });
    expect(stdout).toBe("slack U-GONE: removed 1 entries\n");
    const gaps = await run("terminal/gaps", ["--json"], { env });
    expect(gaps.stdout).toContain("another's");
    expect(gaps.stdout).not.toContain("mine");
    expect((await run("terminal/forget", ["--person", "U1"], { env })).status).toBe(2);
    const unknown = await run("terminal/forget", ["--platform", "slak", "--person", "U-GONE"], { env });
    expect(unknown).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("slack or discord") });
    expect(existsSync(env["RECORD_FILE"] ?? "")).toBe(true);
  });
});
