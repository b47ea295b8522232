import { Command, InvalidArgumentError } from "commander";
import { runCommand } from "../../adapters/terminal/command.ts";
import { coldStartTiming } from "./cold-start.ts";
import { failedKills } from "./kills.ts";
import { reindexFigures } from "./reindex.ts";
import { updateTiming } from "./update.ts";

function livingCommand(): Command {
  const command = new Command("living").description("Measures how the bot lives with knowledge that changes.");
  const print = (figures: unknown): void => {
    process.stdout.write(`${JSON.stringify(figures, rounded, 2)}\n`);
  };
  command
    .command("kills")
    .description("kills the bot at so many moments and prints those after which an answer was wrong")
    .argument("[rounds]", "how often", count, 200)
    .action(async (rounds: number) => print({ rounds, failed: await failedKills(rounds) }));
  command
    .command("reindex")
    .description("milliseconds of a question while so many files are indexed again")
    .argument("[files]", "how many, of ten sections each", count, 10_000)
    .action(async (files: number) => print(await reindexFigures(files)));
  command
    .command("update")
    .description("milliseconds until one changed file of so many is indexed")
    .argument("[files]", "how many, of ten sections each", count, 10_000)
    .action((files: number) => print(updateTiming(files)));
  command
    .command("cold-start")
    .description("milliseconds of the command that asks, from a snapshot")
    .argument("<knowledge>", "a folder")
    .argument("<cache>", "where to keep the snapshot")
    .argument("<question>", "what to ask")
    .action((folder: string, cache: string, question: string) => print(coldStartTiming(folder, cache, question)));
  return command;
}

function count(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1 on.");
  return Number(text);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(3)) : value;
}

await runCommand(livingCommand(), process.argv, process);
