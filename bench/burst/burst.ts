import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { runCommand } from "../../adapters/terminal/command.ts";
import { toPositiveInteger } from "../../adapters/terminal/option-values.ts";
import { Peer as DiscordPeer } from "../discord/peer.ts";
import { ferryQuestion, sectionCount, writeFerry } from "../living/ferries.ts";
import { reportFigures } from "../measure/report-figures.ts";
import { Peer as SlackPeer } from "../slack/peer.ts";
import { burstFigures } from "./burst-figures.ts";

/** Most milliseconds at p99, of `/health` and of a slash command. */
const bar = 250;
const program = "dist/adapters/main.js";
const platforms = {
  slack: (environment: NodeJS.ProcessEnv) => SlackPeer.open(program, environment),
  discord: (environment: NodeJS.ProcessEnv) => DiscordPeer.open(program, environment, true),
};

interface Options {
  readonly mentions: number;
  readonly sections: number;
}

function burstCommand(): Command {
  return new Command("measure:burst")
    .description("Measures what else is asked of the bot while very many mentions arrive at once.")
    .option("--mentions <number>", "mentions", toPositiveInteger, 2_000)
    .option("--sections <number>", "sections, made up, ten a file", toPositiveInteger, 20_000)
    .action(async ({ mentions, sections }: Options) => {
      const folder = mkdtempSync(join(tmpdir(), "footnote-burst-"));
      const files = Math.ceil(sections / sectionCount);
      for (let number = 0; number < files; number++) writeFerry(folder, number, 0);
      const questions = Array.from({ length: mentions }, (_, at) => ferryQuestion(at % files));
      try {
        for (const [platform, open] of Object.entries(platforms)) {
          const peer = (settings: NodeJS.ProcessEnv) => open({ KNOWLEDGE_DIR: folder, ...settings });
          const figures = await burstFigures(peer, questions);
          const isWithin = figures.health.p99 < bar && figures.command.p99 < bar;
          reportFigures({ platform, ...figures, bar }, isWithin);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
}

await runCommand(burstCommand(), process.argv, process);
