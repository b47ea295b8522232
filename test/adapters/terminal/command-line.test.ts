import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "./run.ts";

const oneLine = /^[^\n]+\n$/;

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

  it.each<[Record<string, string>, string, string]>([
    [
      { KNOWLEDGE_DIR: "kb/a.md" },
      "kb/a.md is a file; name the folder that the knowledge is in\n",
      "a file for a folder",
    ],
    [
      { KNOWLEDGE_DIR: "~/x" },
      "the knowledge folder ~/x cannot be read; write your home folder in full for ~\n",
      "a shell's short form",
    ],
    [
      { KNOWLEDGE_DIR: "kb", CACHE_DIR: "kb/cache" },
      "CACHE_DIR kb/cache is inside the knowledge folder; name a folder outside of it\n",
      "a cache in the knowledge",
    ],
  ])("say what is wrong with %j", async (env, problem) => {
    const result = await run("terminal/ask", ["what is rust?"], { env, cwd: temporaryFolder(pages) });
    expect(result).toMatchObject({ status: 1, stderr: problem });
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
    [2, "terminal/ask", ["--knowledge", "", "why?"], "a value is blank, as of a variable that is not set"],
    [2, "terminal/search", ["--audience", " ", "rust"], "one of several values is blank"],
    [2, "terminal/ask", ["--batch", "-", "why?"], "a question stands beside a file of them"],
    [2, "terminal/gaps", ["--json", "--stub", "drafts"], "two ways to tell exclude each other"],
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

  it("2 with a sentence that has one end", async () => {
    const { stderr } = await run("terminal/search", ["--limit", "0", "rust"]);
    expect(stderr).toMatch(/from 1 to 99999; see --help\n$/);
  });

  it("1 for what the system refuses, which is no fault of the program", async () => {
    const cwd = temporaryFolder({ "notes.txt": "Notes\n\nThey are about deploys.\n", file: "" });
    const { status, stderr } = await run("terminal/import", ["--knowledge", "file/below", "notes.txt"], { cwd });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "file/below: not a directory (ENOTDIR); name a folder\n",
    });
  });

  it("1 for an .env that cannot be read", async () => {
    const cwd = temporaryFolder({ ".env/a": "" });
    const told = ".env cannot be read (EISDIR); it must be a file, with permission to read it\n";
    expect(await run("terminal/ask", ["why?"], { cwd })).toMatchObject({ status: 1, stderr: told });
    expect(await run("doctor", [], { cwd })).toMatchObject({ status: 1, stderr: told });
  });

  it("names the line of a batch that is no question", async () => {
    const { status, stderr } = await run("terminal/ask", ["--batch", "-"], {
      input: '{"id":1,"question":"a"}\n{oops\n',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^standard input:2: /);
  });
});

it("a batch may begin with a byte order mark", async () => {
  const input = '\uFEFF{"id": 1, "question": "when is Rust overkill?"}\r\n';
  const { status, stdout } = await run("terminal/ask", ["--json", "--batch", "-"], { input });
  expect({ status, kind: JSON.parse(stdout).kind }).toEqual({ status: 0, kind: "answer" });
});

it("an audience that no page is for is told, since it may be misspelt", async () => {
  const { stderr } = await run("terminal/ask", ["--audience", "pubic", "--audience", "public", "why Rust?"]);
  expect(stderr).toBe("no page is for the audience pubic\n");
});

describe("doctor", () => {
  const repository = { KNOWLEDGE_GIT_URL: "https://git.example/kb.git" };

  it("examines everything even if there is no knowledge, and says how to connect", async () => {
    const { status, stdout } = await run("doctor", [], { env: { KNOWLEDGE_DIR: "nowhere" } });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^WRONG knowledge: .*nowhere cannot be read.*\nok {4}embeddings.*\nok {4}platforms: none is set/ms,
    );
    expect(stdout).toContain("DISCORD_TOKEN, see docs/discord.md");
  });

  it.each<[Record<string, string>, string, string]>([
    [{}, "ok    knowledge: nothing has been pulled", "an empty folder is pulled into when the bot starts"],
    [{ "a.md": "# A\n\nText.\n" }, "WRONG knowledge: ", "a folder that others filled is never pulled into"],
  ])("with a repository and %j: %s", async (files, told) => {
    const { stdout } = await run("doctor", [], { env: { ...repository, KNOWLEDGE_DIR: temporaryFolder(files) } });
    expect(stdout).toContain(told);
  });
});
