import { Command } from "commander";
import { Footnote, InputError } from "../src/index.ts";
import { platforms } from "./bot/platforms.ts";
import { readBotConfig } from "./bot/read-bot-config.ts";
import { type Diagnosis, ill, well } from "./chat/diagnosis.ts";
import type { Config } from "./configuration/config.ts";
import type { EmbeddingsConfig } from "./configuration/embeddings-config.ts";
import { readEnvironment } from "./configuration/environment.ts";
import { runCommand, type Terminal } from "./terminal/command.ts";
import { load } from "./terminal/open-footnote.ts";

function doctorCommand(terminal: Terminal): Command {
  return new Command("doctor")
    .description(
      "Looks at the knowledge and at every platform that is configured, and says what to do about what is wrong.",
    )
    .action(async () => {
      const config = readBotConfig(readEnvironment(process.env));
      const found = [await examineKnowledge(config, terminal), await examineMeaning(config.embeddings)];
      for (const platform of config.platforms) found.push(...(await platform.examine()));
      if (config.platforms.length === 0) found.push(notConnected());
      for (const diagnosis of found) terminal.stdout.write(`${lineOf(diagnosis)}\n`);
      const wrong = found.filter(({ isWell }) => !isWell).length;
      if (wrong > 0) throw new InputError(`wrong: ${wrong} of ${found.length}; do what the lines above say`);
    });
}

/** @param source where the vectors come from */
async function examineMeaning(source: EmbeddingsConfig | undefined): Promise<Diagnosis> {
  const { examineEmbeddings } = await import("./embedding/examine-embeddings.ts");
  const examined = await examineEmbeddings(source);
  if (examined.isWell) return well("embeddings", examined.found);
  return ill("embeddings", examined.problem, "mend it or set EMBEDDINGS=off; until then words alone answer");
}

async function examineKnowledge({ knowledge, git }: Config, terminal: Terminal): Promise<Diagnosis> {
  const { folder, version } = knowledge;
  const pulled = git && (await examinePulled(git, folder));
  if (pulled !== undefined) return pulled;
  const loaded = await load(folder, terminal).catch((error: unknown) => {
    if (error instanceof InputError) return error;
    throw error;
  });
  if (loaded instanceof InputError) return ill("knowledge", loaded.message, "see KNOWLEDGE_DIR");
  const faults = loaded.faults.filter(({ isWarning }) => !isWarning);
  if (faults.length > 0) return ill("knowledge", `faults in ${folder}: ${faults.length}`, "run `npm run -s check`");
  const problem = version === undefined ? undefined : new Footnote(loaded.documents, { version }).versionProblem();
  if (problem !== undefined) return ill("knowledge", problem, "correct KNOWLEDGE_VERSION");
  return well("knowledge", `${folder}, documents: ${loaded.documents.length}`);
}

/** Looks at the folder that a repository is pulled into; undefined if there is something to examine in it. */
async function examinePulled(git: NonNullable<Config["git"]>, folder: string): Promise<Diagnosis | undefined> {
  const { GitSource } = await import("./git/git-source.ts");
  const source = new GitSource({ ...git, folder }, process.env);
  const obstacle = await source.obstacle();
  if (obstacle !== undefined) return ill("knowledge", obstacle, "correct KNOWLEDGE_DIR");
  if (await source.isPulled()) return undefined;
  return well("knowledge", `nothing has been pulled into ${folder} yet; \`npm start\` pulls it`);
}

/** No fault: then `npm start` is a chat in the terminal. But who wanted more may have set nothing where it is read. */
function notConnected(): Diagnosis {
  const how = platforms.map(({ howToConnect }) => `\n      ${howToConnect}`).join("");
  return well("platforms", `none is set, so \`npm start\` is a chat in the terminal${how}`);
}

function lineOf({ subject, isWell, found, remedy }: Diagnosis): string {
  return `${isWell ? "ok   " : "WRONG"} ${subject}: ${found}${remedy === undefined ? "" : `\n      ${remedy}`}`;
}

await runCommand(doctorCommand(process), process.argv, process);
