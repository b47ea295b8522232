import { type Command, CommanderError } from "commander";
import { InputError } from "../../src/index.ts";

/** What a command reads and writes beside its arguments. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

const faultyInput = 1;
const wrongUsage = 2;

/** Runs a command to its end and sets the exit status; an error is printed in one line, without its stack. */
export async function runCommand(command: Command, argv: readonly string[], { stderr }: Terminal): Promise<void> {
  command.exitOverride().configureOutput({ outputError: () => undefined });
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

/** Returns an error as one line for a person; an unexpected error is named as well. */
export function oneLine(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${text.split("\n", 1)[0]}; this is a fault in Footnote, please report it`;
}
