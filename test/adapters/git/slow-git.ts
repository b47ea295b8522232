import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "../../support/temporary-folder.ts";

export interface SlowGit {
  /** An environment in which the command `git` is this one. */
  readonly environment: { readonly PATH: string };
  /** Returns the steps of all commands so far, in order: `begin` and `end` of each, and `fetch` in between for a fetch. */
  readonly steps: () => string[];
}

/** Creates a wrapper of the real git that logs when each command begins and ends, and delays each fetch by half a second. */
export function slowGit(): SlowGit {
  const folder = temporaryFolder();
  const log = join(folder, "log");
  const program = join(folder, "git");
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  writeFileSync(
    program,
    `#!/bin/sh
echo begin >> '${log}'
case " $* " in *" fetch "*) echo fetch >> '${log}'; sleep 0.5 ;; esac
'${real}' "$@"
status=$?
echo end >> '${log}'
exit $status
`,
  );
  chmodSync(program, 0o755);
  return {
    environment: { PATH: [folder, process.env["PATH"]].join(delimiter) },
    steps: () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []),
  };
}
