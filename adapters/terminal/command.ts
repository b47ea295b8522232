import { type Command, CommanderError } from "commander";
import { InputError, shortReasonOf } from "../../src/index.ts";

/** What a command reads and writes beside its arguments. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

const faultyInput = 1;
const wrongUsage = 2;

/** What to do about what the system refuses, by its code. Other codes of the system are unexpected. */
const remedies = new Map([
  ["EACCES", "give permission, or name another place"],
  ["EPERM", "give permission, or name another place"],
  ["EROFS", "name another place"],
  ["EISDIR", "name a file"],
  ["ENOTDIR", "name a folder"],
  ["ENOSPC", "free some space"],
]);

/** Runs a command to its end and sets the exit status; an error is printed in one line, without its stack. */
export async function runCommand(command: Command, argv: readonly string[], { stderr }: Terminal): Promise<void> {
  command.exitOverride().configureOutput({ outputError: () => undefined });
  command.hook("preAction", (_, chosen) => refuseBlank(chosen));
  try {
    await command.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      stderr.write(`${error.message.replace(/^error: |\.$/g, "")}; see --help\n`);
      process.exitCode = wrongUsage;
      return;
    }
    stderr.write(`${oneLine(error)}\n`);
    process.exitCode = faultyInput;
  }
}

/** Refuses options without a value in it: a variable of a shell script that is not set is an empty text. */
function refuseBlank(command: Command): void {
  for (const option of command.options) {
    const values = [command.getOptionValue(option.attributeName())].flat();
    if (values.some((value) => typeof value === "string" && value.trim() === "")) {
      command.error(`option '${option.flags}' is blank`);
    }
  }
}

/** Returns an error as one line for a person; an unexpected error is named as well. */
export function oneLine(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const remedy = remedies.get(code ?? "");
  if (path !== undefined && remedy !== undefined) {
    const reason = shortReasonOf(error).replace(/^\w+: |, \w+ '.*$/g, "");
    return `${path}: ${reason} (${code}); ${remedy}`;
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${text.split("\n", 1)[0]}; this is a fault in Footnote, please report it`;
}
