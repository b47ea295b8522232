import { randomUUID } from "node:crypto";
import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { token } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { Replica } from "../replica.ts";
import { GitHttpServer } from "./git-http-server.ts";
import { processesOf, tellsOfProcesses } from "./processes-of.ts";
import { Repository } from "./repository.ts";

const limit = 60_000;
const patience = 30_000;

/** Starts a bot whose first pull waits for a server that never answers; `mark` identifies its processes. */
async function pulling(
  more: Record<string, string> = {},
): Promise<{ readonly replica: Replica; readonly mark: string }> {
  const server = await GitHttpServer.open(new Repository({ "tea.md": "# Tea\n" }).url, "bot", "hunter22");
  const isAsked = new Promise<void>((resolve) => {
    server.onRequest = () => {
      resolve();
      return new Promise(() => undefined);
    };
  });
  const mark = randomUUID();
  const replica = new Replica({
    ...{ KNOWLEDGE_GIT_URL: `http://bot:hunter22@127.0.0.1:${server.port}/server.git`, MARK: mark },
    ...{ KNOWLEDGE_DIR: join(temporaryFolder(), "clone"), DISCORD_TOKEN: token, ...more },
  });
  await isAsked;
  return { replica, mark };
}

/** Waits until no process is left: git's watchdog ends a moment after the bot, whose end it notices. */
function noneIsLeft(mark: string): Promise<true> {
  return until(() => processesOf(mark).length === 0, patience);
}

/** Returns a PATH with a git that ignores requests to end, as do all processes that it starts. */
function stubbornGit(): string {
  const folder = temporaryFolder();
  const program = join(folder, "git");
  writeFileSync(program, `#!/bin/sh\ntrap '' TERM INT\nPATH='${process.env["PATH"]}'\nexport PATH\ngit "$@"\n`);
  chmodSync(program, 0o755);
  return [folder, process.env["PATH"]].join(delimiter);
}

describe.skipIf(!tellsOfProcesses)("of a first pull that never ends, no process is left", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "when the bot is told to end by %s",
    async (signal) => {
      const { replica, mark } = await pulling();
      expect(
        processesOf(mark)
          .map(({ command }) => command)
          .join("\n"),
      ).toMatch(/git-remote-http/);
      await replica.kill(signal);
      expect(replica.process.exitCode).toBe(0);
      await noneIsLeft(mark);
    },
    limit,
  );

  test(
    "when the bot is told to end, and git does not listen",
    async () => {
      const { replica, mark } = await pulling({ PATH: stubbornGit() });
      await replica.kill("SIGTERM");
      expect(replica.process.exitCode).toBe(0);
      await noneIsLeft(mark);
    },
    limit,
  );

  test(
    "when the bot is killed",
    async () => {
      const { replica, mark } = await pulling();
      await replica.kill("SIGKILL");
      await noneIsLeft(mark);
    },
    limit,
  );
});
