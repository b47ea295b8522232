import { Command, InvalidArgumentError } from "commander";
import { platforms } from "../bot/platforms.ts";
import type { Terminal } from "./command.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";
import { withRecord } from "./with-record.ts";

const names = platforms.map(({ name }) => name);

function forgetCommand({ stdout }: Terminal): Command {
  return new Command("forget")
    .description("Removes everything of one person from the record.")
    .requiredOption("--platform <name>", `where they asked: ${names.join(" or ")}`, toPlatform)
    .requiredOption("--person <id>", "the platform's id of them, such as U0123456789")
    .action(async ({ platform, person: id }: { platform: string; person: string }) => {
      await withRecord(async (store) => {
        const count = await store.forget({ platform, id });
        stdout.write(`${platform} ${id}: removed ${count} entries\n`);
      });
    });
}

/** Parses the name of a platform, in any case: an unknown one would remove nothing. */
function toPlatform(text: string): string {
  const name = text.toLowerCase();
  if (!names.includes(name)) throw new InvalidArgumentError(`It must be ${names.join(" or ")}.`);
  return name;
}

await runTerminalCommand(forgetCommand(process), process.argv, process);
