import { spawn } from "node:child_process";
import { once } from "node:events";
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

describe("a command over the knowledge", () => {
  it("that is killed while it embeds keeps what it had", async () => {
    const cache = temporaryFolder();
    const notes = Array.from({ length: 40 }, (_, at) => [
      `n${at}.md`,
      `# Note ${at}\n\nThe number of this note is ${at}.\n`,
    ]);
    const env = { ...endpoint.settings(cache), KNOWLEDGE_DIR: temporaryFolder(Object.fromEntries(notes)) };
    let hung = (): void => undefined;
    const isHanging = new Promise<void>((resolve) => {
      hung = resolve;
    });
    // Answers the test request and two batches of sections, and then hangs.
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
    const sections = endpoint.embedded.filter((text) => text !== question);
    expect(sections).toHaveLength(8);
    expect(sections.filter((text) => before.includes(text))).toEqual([]);
  });

  it("whose disk is full while vectors are written answers, and says so in one line", async () => {
    const cache = temporaryFolder();
    // Limits files to 24 kB; a write beyond that fails as on a full disk.
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
});
