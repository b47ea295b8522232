import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { runCommand } from "../../adapters/terminal/command.ts";
import { Footnote, loadKnowledge } from "../../src/index.ts";
import { findChromium, photograph } from "./chromium.ts";
import { discordScenes } from "./discord-scenes.ts";
import { slackScenes } from "./slack-scenes.ts";

function picturesCommand(): Command {
  return new Command("pictures")
    .description("Takes the pictures of the documentation: real answers, drawn as the platform shows them.")
    .action(async () => {
      const chromium = findChromium(process.env["PATH"] ?? "");
      const footnote = new Footnote(loadKnowledge("knowledge").documents);
      const handbook = new Footnote(loadKnowledge(join("bench", "pictures", "knowledge")).documents);
      const platforms = {
        slack: await slackScenes(footnote, handbook),
        discord: await discordScenes(footnote, handbook),
      };
      for (const [platform, scenes] of Object.entries(platforms)) {
        const folder = join("docs", platform);
        mkdirSync(folder, { recursive: true });
        for (const scene of scenes) {
          const picture = join(folder, `${scene.name}.png`);
          photograph(chromium, scene, picture);
          process.stdout.write(`${picture}\n`);
        }
      }
    });
}

await runCommand(picturesCommand(), process.argv, process);
