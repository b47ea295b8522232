import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { runCommand } from "../../adapters/terminal/command.ts";
import { corpusOf } from "./corpus.ts";
import { documentationKey, type Page, readDocumentation } from "./documentation.ts";
import { cacheFolder } from "./folders.ts";
import { measureEngines } from "./measure-engines.ts";
import { installPeers } from "./peers.ts";
import { recombined } from "./recombine.ts";
import { type EngineName, engineNames, engines } from "./registry.ts";
import { reportOf, writeReport } from "./report.ts";
import { describeMachine, describeVersions, type Results } from "./results.ts";
import { rankShared } from "./shared.ts";

interface Options {
  readonly engines: readonly EngineName[];
  readonly sizes: readonly number[];
  readonly shared?: string;
  readonly add?: true;
  readonly write?: true;
}

function benchCommand(): Command {
  return new Command("bench")
    .description("Measures this project side by side with what else a Node program would search with.")
    .option("--engines <names>", "which to compare, with commas between", toEngines, engineNames)
    .option(
      "--sizes <numbers>",
      "how many sections, with commas between; none with an empty text",
      toSizes,
      [1_000, 10_000, 100_000],
    )
    .option("--shared <folder>", "judged sets, whose questions are asked with their sections among 100,000 others")
    .option("--add", "keep what earlier runs found of other sizes")
    .option("--write", "put the results into docs/performance.md")
    .action(async (options: Options) => {
      installPeers();
      mkdirSync(cacheFolder, { recursive: true });
      const results = await measure(options);
      process.stdout.write(`${reportOf(results)}\n`);
      if (options.write) writeReport(results);
    });
}

const sharedAmong = 100_000;
const resultsFile = join(cacheFolder, "results.json");

/** Measures size by size, and saves the results so far in a file. */
async function measure({ engines: names, sizes, shared, add }: Options): Promise<Results> {
  let documentation: Page[] | undefined;
  const pages = (): Iterable<Page> => {
    documentation ??= readDocumentation();
    return recombined(documentation);
  };
  const earlier = add ? (JSON.parse(readFileSync(resultsFile, "utf8")) as Results) : undefined;
  const command = ["npm run bench --", ...process.argv.slice(2).map((own) => own || '""')].join(" ");
  let results: Results = {
    ...earlier,
    commands: [...(earlier?.commands ?? []), command],
    machine: describeMachine(),
    versions: [...new Set([...(earlier?.versions ?? []), ...(await describeVersions(names))])],
    corpora: (earlier?.corpora ?? []).filter(({ sections }) => !sizes.includes(sections)),
  };
  for (const size of sizes) {
    say(`${size} sections`);
    const corpus = corpusOf(`${documentationKey}-${size}`, size, pages);
    const able = names.filter((name) => size <= engines[name].mostSections);
    const measured = await measureEngines(able, corpus, say);
    const { real, questions } = corpus;
    results = keep({
      ...results,
      corpora: [...results.corpora, { sections: size, real, questions: questions.length, engines: measured }].sort(
        (a, b) => a.sections - b.sections,
      ),
    });
  }
  if (shared === undefined) return results;
  const sets = await rankShared(shared, names, sharedAmong, pages, say);
  return keep({ ...results, shared: { others: sharedAmong, sets } });
}

function keep(results: Results): Results {
  writeFileSync(resultsFile, JSON.stringify(results, undefined, 2));
  return results;
}

function say(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
}

function toEngines(text: string): EngineName[] {
  return text.split(",").map((name) => {
    const known = engineNames.find((engine) => engine === name);
    if (known === undefined) throw new InvalidArgumentError(`there is no "${name}"; use ${engineNames.join(", ")}`);
    return known;
  });
}

function toSizes(text: string): number[] {
  const sizes = text.split(",").filter((size) => size.trim() !== "");
  return sizes.map((size) => {
    const number = Number(size);
    if (!Number.isSafeInteger(number) || number < 100) throw new InvalidArgumentError("use numbers from 100");
    return number;
  });
}

await runCommand(benchCommand(), process.argv, process);
// After a failure the processes of engines may be left, waiting for requests.
process.exit();
