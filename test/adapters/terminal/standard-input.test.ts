import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Runs a program behind a pipe into which two files are written, the second a while after the program has begun to read. */
async function behindSlowPipe(program: string, args: readonly string[], first: string, second: string) {
  const folder = temporaryFolder({ first, second });
  const script = '(cat "$0/first"; sleep 2; cat "$0/second") | "$@"';
  const command = [process.execPath, join(root, "dist/adapters", `${program}.js`), ...args];
  const { stdout } = await promisify(execFile)("sh", ["-c", script, folder, ...command], {
    cwd: root,
    env: { PATH: process.env["PATH"], EMBEDDINGS: "off" },
  });
  return stdout;
}

it("questions that come slowly are all read", async () => {
  const line = (id: string) => `${JSON.stringify({ id, question: "when is Rust overkill?" })}\n`;
  const stdout = await behindSlowPipe("terminal/ask", ["--json", "--batch", "-"], line("1"), line("2"));
  const ids = stdout
    .trimEnd()
    .split("\n")
    .map((answer) => JSON.parse(answer).id);
  expect(ids).toEqual(["1", "2"]);
});

it("a page that comes slowly is imported whole", async () => {
  const knowledge = temporaryFolder({ "a.md": "# A\n\nA page.\n" });
  const args = ["--knowledge", knowledge, "-"];
  await behindSlowPipe("terminal/import", args, "# Tea\n\nTea is served at four.\n", "Cake is served at five.\n");
  expect(readFileSync(join(knowledge, "tea.md"), "utf8")).toMatch(/at four\..*at five\./s);
});
