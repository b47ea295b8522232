import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hiddenHeads } from "../../knowledge/front-matter/audience-cases.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "./run.ts";

const oneLine = /^[^\n]+\n$/;
const paint = String.fromCharCode(27);

describe("ask", () => {
  it("prints the quote with its heading path and a place that editors open", async () => {
    const { status, stdout, stderr } = await run("terminal/ask", ["when is Rust overkill?"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("› When Rust Is Overkill\n│ ");
    expect(stdout).toMatch(/^knowledge\/rust-in-production\.md:\d+-\d+$/m);
    expect(stdout).not.toContain(paint);
  });

  it("takes a question in several words without quotation marks", async () => {
    const { stdout } = await run("terminal/ask", ["when", "is", "rust", "overkill"]);
    expect(stdout).toContain("When Rust Is Overkill");
  });

  it("paints on demand, and never where NO_COLOR is set", async () => {
    const question = ["when is Rust overkill?"];
    const painted = await run("terminal/ask", question, { env: { FORCE_COLOR: "1" } });
    const plain = await run("terminal/ask", question, { env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
    expect(painted.stdout).toContain(paint);
    expect(plain.stdout).not.toContain(paint);
  });

  it("prints data, one line, as the contract has it", async () => {
    const { stdout } = await run("terminal/ask", ["--json", "how did Dropbox migrate?"]);
    expect(stdout).toMatch(oneLine);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      id: "1",
      question: "how did Dropbox migrate?",
      kind: "answer",
      text: expect.stringContaining("Dropbox"),
      confidence: expect.any(Number),
      missing: [],
      elapsedMs: expect.any(Number),
    });
    expect(answer.sources[0]).toEqual({
      id: "rust-in-production#dropbox-file-sync-engine",
      title: "Rust in Production: How Companies Adopt It",
      headings: expect.arrayContaining(["Dropbox: File Sync Engine"]),
      file: "rust-in-production.md",
      lines: [expect.any(Number), expect.any(Number)],
    });
    for (const source of answer.sources.slice(1)) expect(source.related).toBe(true);
  });

  it("links to where the files can be seen", async () => {
    const env = { KNOWLEDGE_LINK_BASE: "https://git.example/docs/" };
    const { stdout } = await run("terminal/ask", ["--json", "how did Dropbox migrate?"], { env });
    expect(JSON.parse(stdout).sources[0].url).toMatch(
      /^https:\/\/git\.example\/docs\/rust-in-production\.md#L\d+(?:-L\d+)?$/,
    );
  });

  it("says in words and data what the knowledge never mentions", async () => {
    const { stdout } = await run("terminal/ask", ["--json", "how did Netflix migrate?"]);
    const { kind, text, missing, sources } = JSON.parse(stdout);
    expect({ kind, missing }).toEqual({ kind: "unknown", missing: ["Netflix"] });
    expect(text).toContain("never mentions “Netflix”");
    expect(sources).toEqual([]);
  });

  it("answers a batch from standard input in order, follow-ups too", async () => {
    const input = [
      { id: "a", question: "how did Dropbox migrate?" },
      { id: 7, question: "and cloudflare?", previous: "how did Dropbox migrate?" },
      { id: "c", question: "and figma?", previous: ["how did Dropbox migrate?", "and cloudflare?"] },
    ];
    const { stdout } = await run("terminal/ask", ["--json", "--batch", "-"], {
      input: `${input.map((one) => JSON.stringify(one)).join("\n\n")}\n`,
    });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(["a", 7, "c"]);
    expect(answers.map(({ sources }) => sources[0].id)).toEqual([
      "rust-in-production#dropbox-file-sync-engine",
      "rust-in-production#cloudflare-edge-computing-at-scale",
      "rust-in-production#figma-collaborative-rendering",
    ]);
  });

  it("sees only what an audience may see", async () => {
    const folder = temporaryFolder({
      "a.md": "---\naudience: internal\n---\n# Pay\n\nSalaries are paid on the 25th.\n",
    });
    const args = ["--json", "--knowledge", folder, "when are salaries paid?"];
    const all = await run("terminal/ask", args);
    const some = await run("terminal/ask", ["--audience", "public", ...args.slice(-1)], {
      env: { KNOWLEDGE_DIR: folder },
    });
    expect(all.stdout).toContain("25th");
    expect(some.stdout).not.toContain("25th");
  });
});

describe("search", () => {
  it("prints ranked sections, as many as asked for", async () => {
    const { stdout } = await run("terminal/search", ["--limit", "3", "rust overkill"]);
    expect(stdout.match(/^ +-?[\d.]+ {2}rust-in-production#\S+$/gm)).toHaveLength(3);
    expect(stdout.split("\n")[0]).toContain("rust-in-production#when-rust-is-overkill");
  });

  it("shows title, file and the line that matches", async () => {
    const text = "First of all a sentence.\n\nThe queues are drained at night.";
    const folder = temporaryFolder({ "ops/queue.md": `# Operations\n\n## Queue\n\n${text}\n` });
    const { stdout } = await run("terminal/search", ["--knowledge", folder, "--limit", "1", "queue draining"]);
    const [, title, line] = stdout.split("\n");
    expect(title).toBe(`         Operations › Queue  ${join(folder, "ops/queue.md")}:3`);
    expect(line).toBe("         The queues are drained at night.");
  });

  it.each([
    [
      ["--document", "handbook/nope", "rust"],
      "no section was found in the document handbook/nope\n",
      "no such document",
    ],
    [["--audience", "nobody", "rust"], "no section was found for the audience nobody\n", "no such audience"],
  ])("says that %j finds nothing", async (args, message) => {
    const folder = temporaryFolder({ "a.md": "---\naudience: staff\n---\n# Rust\n\nText.\n" });
    const { status, stderr } = await run("terminal/search", ["--knowledge", folder, ...args]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: message });
  });

  it("tells what each signal gave to the first rows", async () => {
    const { stdout } = await run("terminal/search", ["--explain", "--limit", "3", "rust overkill"]);
    expect(stdout).toContain("Ranked by words alone:");
    expect(stdout).toMatch(/^ +[\d.]+ {2}rust-in-production#when-rust-is-overkill\n +\w+ +\([\d.]+\) {2}[+-][\d.]+$/m);
    const asked = await run("terminal/ask", ["--explain", "--json", "when is rust overkill?"]);
    const { explanation, confidence } = JSON.parse(asked.stdout);
    expect(explanation.confidence).toBeCloseTo(confidence, 3);
    expect(explanation.rows[0].signals).toContainEqual({
      name: "bm25f",
      value: expect.any(Number),
      gave: expect.any(Number),
    });
  });

  it("prints data for a batch, best first", async () => {
    const file = join(temporaryFolder({ "q.jsonl": '{"id": "x", "question": "dropbox sync"}\n' }), "q.jsonl");
    const { stdout } = await run("terminal/search", ["--json", "--batch", file]);
    expect(stdout).toMatch(oneLine);
    const { id, hits } = JSON.parse(stdout);
    expect(id).toBe("x");
    expect(hits[0]).toEqual({ id: "rust-in-production#dropbox-file-sync-engine", score: expect.any(Number) });
    const scores = hits.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

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

describe("check", () => {
  it("says that nothing is wrong", async () => {
    const { status, stdout } = await run("terminal/check", []);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "knowledge: no faults (documents: 1, sections: 20)\n" });
  });

  it("names every fault of every file with its line and a remedy", async () => {
    const folder = temporaryFolder({
      "a.md": "---\npublished: someday\n---\n# A\n\nText.\n",
      "b.md": Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]),
      "c.md": "# Fine\n\nText.\n",
    });
    const { status, stdout, stderr } = await run("terminal/check", ["--knowledge", folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^a\.md:2: warning: .+; .+\nb\.md:1: .+; .+\n$/);
    expect(stderr).toMatch(/^faults in .+: 1; .+\n$/);
  });

  it("shows one of many faults of a kind and counts the others, the drafts and the files of other endings", async () => {
    const many = Object.fromEntries(
      ["a", "b", "c", "d"].map((name) => [`${name}.md`, "---\nupdated: soon\n---\n# A\n\nText.\n"]),
    );
    const others = {
      "e.rst": "A",
      "f.RST": "B",
      "g.png": "",
      Makefile: "",
      "draft.md": "---\ndraft: true\n---\n# A\n",
    };
    const folder = temporaryFolder({ ...many, ...others });
    const { status, stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(/^a\.md:2: warning: updated /),
      "  and 3 more of this kind; --all lists them",
      expect.stringMatching(/^draft\.md:1: warning: the page is a draft; /),
      "files of other endings, passed over: 4 (2 .rst, 1 without one, 1 .png)",
      `${folder}: no faults (documents: 4, sections: 4, drafts left out: 1, warnings: 4)`,
      "",
    ]);
    const all = await run("terminal/check", ["--all", "--knowledge", folder]);
    expect(all.stdout.match(/warning: updated/g)).toHaveLength(4);
  });

  it("warns of what is passed over, which is no fault", async () => {
    const folder = temporaryFolder({ "a.md": "---\nupdated: soon\n---\n# A\n\nText.\n" });
    const { status, stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^a\.md:2: warning: updated .+\n.+: no faults \(documents: 1, sections: 1, warnings: 1\)\n$/,
    );
  });

  it.each([
    ["[x](missing.md)", 'the link "missing.md" leads to nothing in the folder', "a page that is not there"],
    ["[x](plan.pdf)", 'the link "plan.pdf" leads to nothing in the folder', "another file that is not there"],
    ["[x](b.md#nope)", 'the link "b.md#nope" leads to a heading', "a heading that is not on the page"],
    ["[x](#nope)", 'the link "#nope" leads to a heading', "a heading that is not on this page"],
    ["[[Nowhere]]", 'no page is named "Nowhere"', "a wiki's link to no page"],
    ["![x](no.png)", 'the picture "no.png" is not there', "a picture that is not there"],
    ["- a\n- b\n\n  [x](missing.md)", 'a.md:6: warning: the link "missing.md"', "a link further down in a list"],
    ["<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other", "both sides of a conflict of Git", "an unresolved conflict"],
    ["```sh\nls\n\nMore text.", "the code fence is never closed", "a code fence without an end"],
  ])("warns of %j: %s", async (text, warning) => {
    const folder = temporaryFolder({
      "a.md": `# A\n\n${text}\n`,
      "b.md": "# B\n\n## Setup\n\nText.\n",
    });
    const { status, stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(warning) });
    expect(stdout).toMatch(/^a\.md:\d+: warning: [^\n]+\n.+ warnings: 1\)\n$/);
  });

  it("warns of a page without text", async () => {
    const folder = temporaryFolder({ "a.md": "# A\n", "b/index.md": "---\ntitle: B\n---\n", "c.md": "# C\n\nText.\n" });
    const { stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(stdout).toMatch(/^a\.md:1: warning: the page has no text; .+\n.+ warnings: 1\)\n$/);
  });

  it.each([
    ["[x](b.md#setup) [x](b.md#here) [x](c.md) ![x](p.png)", "what is there, with an anchor in HTML"],
    ["[x](/guide/) [x](../other/x.md) [x](plans) [x](b.html)", "what a site may serve from elsewhere"],
    ["[x](https://example.org/missing.md) [x](mailto:a@example.org)", "what is outside"],
    ["`[x](missing.md)` and\n\n    <<<<<<< HEAD\n    >>>>>>> other", "code"],
    ["[[B]] [[Title of B]] [x](b.md#L12) [x]({{ site }}/x.md)", "names, lines and templates"],
  ])("is content with %j: %s", async (text) => {
    const folder = temporaryFolder({
      "a.md": `# A\n\n${text}\n`,
      "b.md": '---\ntitle: Title of B\n---\n## Setup\n\nText. <a id="here"></a>\n',
      "c.md": "---\ndraft: true\n---\n# C\n",
      "p.png": "",
    });
    const { stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(stdout).not.toMatch(/the link|no page|the picture|conflict/);
  });

  it("names each page that is hidden, since an audience may have been meant, in one line", async () => {
    const files = hiddenHeads.map(([, head], at) => [`page-${at}.md`, `${head}\n# Pay\n\nText.\n`]);
    const folder = temporaryFolder(Object.fromEntries(files));
    const { status, stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(status).toBe(1);
    const lines = stdout
      .split("\n")
      .filter((line) => line.includes("(hidden from all but those who may see everything)"));
    const names = lines.map((line) => /^(page-\d+\.md):\d+: /.exec(line)?.[1]);
    expect(names.sort()).toEqual(files.map(([name]) => name).sort());
  });

  it("is what --audience public sees nothing of, and who may see everything does", async () => {
    const folder = temporaryFolder({ "a.md": "---\naudience:internal\n---\n# Pay\n\nPay comes on Fridays.\n" });
    const ask = (...more: string[]) => run("terminal/search", ["--knowledge", folder, ...more, "pay"]);
    expect((await ask("--audience", "public")).stdout).not.toContain("Pay");
    expect((await ask()).stdout).toContain("a#pay");
  });
});

describe("settings", () => {
  const pages = { "kb/a.md": "# Rust\n\nRust is a language.\n" };
  const inFolder = (env: string, program: string, ...args: string[]) =>
    run(program, args, { cwd: temporaryFolder({ ...pages, ".env": env }) });

  it.each([
    [
      "KNOWLEDGE_DIR=kb\nKNOWLEGE_SITE=https://example.org\n",
      "there is no setting KNOWLEGE_SITE, did you mean KNOWLEDGE_SITE?",
      "a misspelt name",
    ],
    ["KNOWLEDGE_DIR=kb\nCOLOR=red\n", "there is no setting COLOR", "a name that no setting resembles"],
    [
      "KNOWLEDGE_DIR=kb\nLOG_LEVEL\n# text\n",
      "line 2 of .env is no setting, write NAME=value",
      "a line that sets nothing",
    ],
  ])("without effect are told by every command: %j", async (env, warning) => {
    const told = `settings without effect: ${warning}; see .env.example\n`;
    expect(await inFolder(env, "terminal/check")).toMatchObject({ status: 0, stderr: told });
    expect(await inFolder(env, "terminal/ask", "what is rust?")).toMatchObject({ status: 0, stderr: told });
    expect((await inFolder(env, "doctor")).stderr).toContain(warning);
  });

  it.each([
    [
      { "v3/a.md": "# Rust\n\nOld.\n", "v4/a.md": "# Rust\n\nNew.\n" },
      "v9",
      "no page has the version v9; there are v3, v4",
    ],
    [{ "a.md": "# Rust\n\nText.\n" }, "2", "no page has the version 2; no page has a version"],
    [{ "v3/a.md": "# Rust\n\nOld.\n", "v4/a.md": "# Rust\n\nNew.\n" }, "3", ""],
  ])("say so if no page of %j has the version %s", async (files, version, problem) => {
    const env = { KNOWLEDGE_DIR: temporaryFolder(files), KNOWLEDGE_VERSION: version };
    const told = problem === "" ? "" : `KNOWLEDGE_VERSION has no effect: ${problem}\n`;
    expect((await run("terminal/ask", ["what is rust?"], { env })).stderr).toBe(told);
    expect((await run("terminal/check", [], { env })).stderr).toBe(told);
    const doctor = await run("doctor", [], { env });
    expect(doctor.stdout).toContain(problem === "" ? "ok    knowledge" : `WRONG knowledge: ${problem}`);
  });

  it("of other parts of the bot are none of these", async () => {
    const env = 'KNOWLEDGE_DIR=kb\n\nexport LOG_LEVEL=info\nSLACK_BOT_TOKEN=x\nDISCORD_TOKEN="a\nb\n"\n';
    expect(await inFolder(env, "terminal/check")).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("exit status", () => {
  it.each<[number, string, string[], string]>([
    [2, "terminal/ask", [], "nothing is asked"],
    [2, "terminal/ask", ["--colour", "why?"], "there is no such option"],
    [2, "terminal/search", ["--limit", "many", "rust"], "a number is none"],
    [2, "terminal/search", [""], "what is looked for is empty"],
    [2, "terminal/eval", [], "what must be named is not"],
    [1, "terminal/ask", ["--knowledge", "nowhere", "why?"], "the folder is missing"],
    [1, "terminal/ask", ["--batch", "nowhere.jsonl"], "the file is missing"],
    [1, "terminal/eval", ["--questions", "README.md"], "the file holds something else"],
    [0, "terminal/ask", ["--help"], "help was asked for"],
    [0, "terminal/ask", ["how did Netflix migrate?"], "not knowing is no fault"],
  ])("%i from %s %j: %s", async (expected, program, args) => {
    const { status, stderr } = await run(program, args);
    expect(status).toBe(expected);
    if (expected !== 0) expect(stderr).toMatch(oneLine);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ["an empty folder", {}, /holds no Markdown|no .*Markdown/i],
    ["a folder of faulty files", { "a.md": Buffer.from([0xff, 0xfe]) }, /a\.md:1.*\n.*can be served/],
  ])("1 for %s, with a remedy", async (_, files, message) => {
    const { status, stderr } = await run("terminal/ask", ["--knowledge", temporaryFolder(files), "why?"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });

  it("names the line of a batch that is no question", async () => {
    const { status, stderr } = await run("terminal/ask", ["--batch", "-"], {
      input: '{"id":1,"question":"a"}\n{oops\n',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^standard input:2: /);
  });
});
