import { describe, expect, it } from "vitest";
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
    expect(answer.sources.length).toBeGreaterThan(1);
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
