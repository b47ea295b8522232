import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EmbeddingsEndpoint } from "../../stand-ins/embeddings.ts";
import { modelFolder } from "../../support/embedder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "./run.ts";

const ask = fileURLToPath(new URL("../../../dist/adapters/terminal/ask.js", import.meta.url));
const question = "when is Rust overkill?";
let endpoint: EmbeddingsEndpoint;

beforeEach(async () => {
  endpoint = await new EmbeddingsEndpoint().listen();
});
afterEach(() => endpoint.close());

function settings(cache: string): Record<string, string> {
  return { EMBEDDINGS: endpoint.url, EMBEDDINGS_MODEL: "m", EMBEDDINGS_KEY: endpoint.key, CACHE_DIR: cache };
}

/** The texts of sections that were asked for. */
function sections(): string[] {
  return endpoint.requests.flat().filter((text) => text !== "ready" && text !== question);
}

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
    expect(await run("terminal/ask", [question], { env: settings(cache) })).toMatchObject({ status: 0, stderr: "" });
    expect(sections().length).toBeGreaterThanOrEqual(20);
    endpoint.requests.length = 0;
    expect(await run("terminal/search", [question], { env: settings(cache) })).toMatchObject({ status: 0, stderr: "" });
    expect(sections()).toEqual([]);
  });

  it("that is killed while it embeds keeps what it had", async () => {
    const cache = temporaryFolder();
    const notes = Array.from({ length: 40 }, (_, at) => [
      `n${at}.md`,
      `# Note ${at}\n\nThe number of this note is ${at}.\n`,
    ]);
    const env = { ...settings(cache), KNOWLEDGE_DIR: temporaryFolder(Object.fromEntries(notes)) };
    let hung = (): void => undefined;
    const isHanging = new Promise<void>((resolve) => {
      hung = resolve;
    });
    // What tries it, and two batches of sections; then it hangs.
    endpoint.next.push(undefined, undefined, undefined);
    endpoint.always = () => hung();
    const killed = spawn(process.execPath, [ask, question], { env: { ...process.env, ...env } });
    await isHanging;
    killed.kill("SIGKILL");
    await once(killed, "exit");
    const before = endpoint.requests.slice(1, 3).flat();
    endpoint.always = undefined;
    endpoint.requests.length = 0;
    expect(await run("terminal/ask", [question], { env })).toMatchObject({ status: 0, stderr: "" });
    expect(before).toHaveLength(32);
    expect(sections()).toHaveLength(8);
    expect(sections().filter((text) => before.includes(text))).toEqual([]);
  });

  it("whose disk is full while vectors are written answers, and says so in one line", async () => {
    const cache = temporaryFolder();
    // No file may grow beyond 24 kB, and a write that would is refused as on a full disk.
    const shell = spawn("bash", ["-c", `trap '' XFSZ; ulimit -f 24; exec "$0" "$@"`, process.execPath, ask, question], {
      env: { ...process.env, EMBEDDINGS: modelFolder, CACHE_DIR: cache },
    });
    let stdout = "";
    let stderr = "";
    shell.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    shell.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const [status] = await once(shell, "close");
    expect(stdout).toContain("Rust");
    expect(stderr).toMatch(/^vectors cannot be kept on the disk \(.*\); the next start makes .*\n$/);
    expect(status).toBe(0);
  });

  it.each<[string, () => Record<string, string>, RegExp]>([
    ["the model is missing", () => ({ EMBEDDINGS: join(temporaryFolder(), "none") }), /none cannot be read \(ENOENT\)/],
    ["the key is refused", () => ({ ...settings(temporaryFolder()), EMBEDDINGS_KEY: "wrong" }), /refused the key/],
    [
      "the endpoint is away",
      () => ({ EMBEDDINGS: "http://127.0.0.1:2/v1", EMBEDDINGS_MODEL: "m" }),
      /127\.0\.0\.1:2\/v1\/embeddings was not reached/,
    ],
  ])("answers from words, and says so in one line, where %s", async (_, env, problem) => {
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
  const ill = await run("doctor", [], { env: { ...settings(temporaryFolder()), EMBEDDINGS_KEY: "wrong" } });
  expect(ill.status).toBe(1);
  expect(ill.stdout).toMatch(/^WRONG embeddings: .* refused the key; check EMBEDDINGS_KEY$/m);
});
