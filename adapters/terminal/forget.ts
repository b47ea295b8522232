import { Command } from "commander";
import type { Terminal } from "./command.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";
import { withRecord } from "./with-record.ts";

function forgetCommand({ stdout }: Terminal): Command {
  return new Command("forget")
    .description("Removes everything of one person from the record.")
    .requiredOption("--platform <name>", "where they asked, such as slack")
    .requiredOption("--person <id>", "the platform's id of them, such as U0123456789")
    .action(async ({ platform, person: id }: { platform: string; person: string }) => {
      await withRecord(async (store) => {
        const count = await store.forget({ platform: platform.toLowerCase(), id });
        stdout.write(`${platform} ${id}: removed ${count} entries\n`);
      });
    });
}

await runTerminalCommand(forgetCommand(process), process.argv, process);
