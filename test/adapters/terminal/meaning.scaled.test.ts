import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EmbeddingsEndpoint } from "../../stand-ins/embeddings.ts";
import { modelFolder } from "../../support/embedder.ts";
import { rows } from "../../support/scale.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "./run.ts";

const question = "when is Rust overkill?";
let endpoint: EmbeddingsEndpoint;

beforeEach(async () => {
  endpoint = await new EmbeddingsEndpoint().listen();
});
afterEach(() => endpoint.close());

/** Returns the texts of sections that were embedded. */
function sections(): string[] {
  return endpoint.embedded.filter((text) => text !== question);
}

/** What keeps a command from embedding, with the message that the command prints. */
const problems: readonly [string, () => Record<string, string>, RegExp][] = [
  [
    "the key is refused",
    () => ({ ...endpoint.settings(temporaryFolder()), EMBEDDINGS_KEY: "wrong" }),
    /refused the key/,
  ],
  ["the model is missing", () => ({ EMBEDDINGS: join(temporaryFolder(), "none") }), /none cannot be read \(ENOENT\)/],
  [
    "the endpoint is away",
    () => ({ EMBEDDINGS: "http://127.0.0.1:2/v1", EMBEDDINGS_MODEL: "m" }),
    /127\.0\.0\.1:2\/v1 was not reached/,
  ],
];

describe("a command over the knowledge", () => {
  it("embeds with the model that is set and says nothing about it", async () => {
    const cache = temporaryFolder();
    const env = { EMBEDDINGS: modelFolder, CACHE_DIR: cache };
    const first = await run("terminal/ask", [question], { env });
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(await run("terminal/ask", [question], { env })).toEqual(first);
    const explained = await run("terminal/search", ["--explain", question], { env });
    expect(explained.stdout).toContain("Ranked by words and meaning:");
    expect(explained.stdout).toMatch(/nearness +\([\d.]+\) {2}\+/);
  });

  it("embeds the knowledge before it answers, once", async () => {
    const cache = temporaryFolder();
    expect(await run("terminal/ask", [question], { env: endpoint.settings(cache) })).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(sections().length).toBeGreaterThanOrEqual(20);
    endpoint.requests.length = 0;
    expect(await run("terminal/search", [question], { env: endpoint.settings(cache) })).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(sections()).toEqual([]);
  });

  it.each(rows(problems, 1))("answers from words, and says so in one line, where %s", async (_, env, problem) => {
    const words = await run("terminal/ask", ["--json", question]);
    const asked = await run("terminal/ask", ["--json", question], {
      env: { CACHE_DIR: temporaryFolder(), ...env() },
    });
    expect(asked.status).toBe(0);
    expect(withoutTime(asked.stdout)).toEqual(withoutTime(words.stdout));
    expect(asked.stderr).toMatch(/^words alone answer: .*\n$/);
    expect(asked.stderr).toMatch(problem);
  });
});

function withoutTime(line: string): unknown {
  const { elapsedMs: _, ...rest } = JSON.parse(line) as Record<string, unknown>;
  return rest;
}

it("doctor tries the model", async () => {
  const well = await run("doctor", [], {
    env: { EMBEDDINGS: modelFolder },
    cwd: temporaryFolder({ "knowledge/a.md": "# A\n" }),
  });
  expect(well.stdout).toMatch(/^ok {4}embeddings: all-MiniLM-L6-v2, \w+, dimensions: 384$/m);
  const ill = await run("doctor", [], { env: { ...endpoint.settings(temporaryFolder()), EMBEDDINGS_KEY: "wrong" } });
  expect(ill.status).toBe(1);
  expect(ill.stdout).toMatch(/^WRONG embeddings: .* refused the key; check EMBEDDINGS_KEY$/m);
});
