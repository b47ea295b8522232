import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedFolder } from "../support/shipped.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { Repository } from "./git/repository.ts";
import { start as startProgram } from "./terminal/run.ts";

const env = { KNOWLEDGE_DIR: shippedFolder };
const start = (input: string, more: Record<string, string> = {}, cwd = temporaryFolder()) =>
  startProgram("main", [], { input, cwd, env: { ...env, ...more } });

describe("npm start with nothing connected", () => {
  it("answers what is piped into it, a question a line, follow-ups too", async () => {
    const { status, stdout, stderr } = await start("how did Dropbox migrate?\nand cloudflare?\n\n/topics\n");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/Dropbox: File Sync Engine.*Cloudflare: Edge Computing at Scale.*When Rust Is Overkill/s);
  });

  it("knows the commands of the chat", async () => {
    const { stdout } = await start(
      "/help\n/section rust-in-production#conclusion\n/section x\n/nonsense\n/quit\nwhy?\n",
    );
    expect(stdout).toMatch(/\/topics.*› Conclusion.*There is no such section.*There is no \/nonsense/s);
    expect(stdout.trimEnd()).toMatch(/what there is\.$/);
  });

  it("says what to set when nobody asks anything", async () => {
    const { status, stdout, stderr } = await start("");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/SLACK_BOT_TOKEN.*DISCORD_TOKEN/s);
  });

  it("tells how it is used", async () => {
    const { status, stdout } = await startProgram("main", ["--help"], { cwd: temporaryFolder() });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Usage: npm start\n.*DISCORD_TOKEN/s),
    });
  });

  it("never takes a misspelt setting for none", async () => {
    const { status, stdout, stderr } = await start("why?\n", { SLACK_BOT_TOKN: "xoxb-1" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("there is no setting SLACK_BOT_TOKN, did you mean SLACK_BOT_TOKEN?");
  });

  it("nor one that is half there, in the file", async () => {
    const { status, stderr } = await start("why?\n", {}, temporaryFolder({ ".env": "SLACK_APP_TOKEN=xapp-1\n" }));
    expect(status).toBe(1);
    expect(stderr).toContain("SLACK_BOT_TOKEN is missing beside SLACK_APP_TOKEN");
  });

  it("serves the rest of the knowledge when a file is faulty, and names it", async () => {
    const folder = temporaryFolder({ "a.md": "# Tea\n\nTea is served at four.\n", "b.md": Buffer.from([0xff, 0xfe]) });
    const { status, stdout, stderr } = await start("when is tea served?\n", { KNOWLEDGE_DIR: folder });
    expect(status).toBe(0);
    expect(stdout).toContain("served at four");
    expect(stderr).toMatch(/^b\.md:1: .*\n$/);
  });

  it("answers from a repository, and from what was pulled before when it is gone", async () => {
    const repository = new Repository({ "tea.md": "# Tea\n\nTea is served at four.\n" });
    const folder = join(temporaryFolder(), "clone");
    const more = { KNOWLEDGE_DIR: folder, KNOWLEDGE_GIT_URL: repository.url };
    expect((await start("when is tea served?\n", more)).stdout).toContain("served at four");
    rmSync(repository.url, { recursive: true });
    const { status, stdout, stderr } = await start("when is tea served?\n", more);
    expect(status).toBe(0);
    expect(stdout).toContain("served at four");
    expect(stderr).toMatch(/^\{.*"event":"knowledge not pulled"\}\n$/);
  });
});
