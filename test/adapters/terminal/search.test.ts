import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "./run.ts";

const oneLine = /^[^\n]+\n$/;

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
