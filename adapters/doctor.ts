import { Command } from "commander";
import { Footnote, InputError } from "../src/index.ts";
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
      const { knowledge, embeddings, platforms } = readBotConfig(readEnvironment(process.env));
      const found = [await examineKnowledge(knowledge, terminal), await examineMeaning(embeddings)];
      for (const platform of platforms) found.push(...(await platform.examine()));
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

async function examineKnowledge({ folder, version }: Config["knowledge"], terminal: Terminal): Promise<Diagnosis> {
  const { documents, faults: found } = await load(folder, terminal);
  const faults = found.filter(({ isWarning }) => !isWarning);
  if (faults.length > 0) return ill("knowledge", `faults in ${folder}: ${faults.length}`, "run `npm run -s check`");
  const problem = version === undefined ? undefined : new Footnote(documents, { version }).versionProblem();
  if (problem !== undefined) return ill("knowledge", problem, "correct KNOWLEDGE_VERSION");
  return well("knowledge", `${folder}, documents: ${documents.length}`);
}

function lineOf({ subject, isWell, found, remedy }: Diagnosis): string {
  return `${isWell ? "ok   " : "WRONG"} ${subject}: ${found}${remedy === undefined ? "" : `\n      ${remedy}`}`;
}

await runCommand(doctorCommand(process), process.argv, process);
