import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { runCommand } from "../../adapters/terminal/command.ts";
import type { Model } from "../../src/answer/model/model.ts";
import { confidenceFeatureNames, rankFeatureNames } from "../../src/answer/model/model.ts";
import { shippedModel } from "../../src/answer/model/shipped-model.ts";
import { fitConfidence, fitRank } from "./fit.ts";
import { modelSource } from "./model-source.ts";
import { confidenceSamples, elsewhere, type JudgedSet, open, rankSamples, readSet } from "./samples.ts";

const modelFile = "src/answer/model/shipped-model.ts";

function refitCommand(): Command {
  return new Command("refit")
    .description("Fits the model to the even half of judged sets and writes it into the sources.")
    .argument("<set...>", "a knowledge folder and its judged questions, joined by a colon")
    .option("--dry-run", "print the model instead of writing it")
    .action((names: string[], options: { dryRun?: true }) => {
      const sets = names.map((name) => {
        const at = name.indexOf(":");
        return evenHalf(readSet(name.slice(0, at), name.slice(at + 1)));
      });
      const source = modelSource(refit(sets));
      if (options.dryRun) process.stdout.write(source);
      else writeFileSync(modelFile, source);
    });
}

/** How much the questions of all other sets together weigh against a set's own. */
const foreignShare = 1;

/** The other half is for measuring. */
function evenHalf(set: JudgedSet): JudgedSet {
  return { ...set, questions: set.questions.filter((_, index) => index % 2 === 0) };
}

/** First the ranking, then, on what it ranks first, the confidence. */
function refit(sets: readonly JudgedSet[]): Model {
  const rank = round(
    fitRank(
      rankFeatureNames,
      sets.flatMap((set) => rankSamples(set, open(set.folder, shippedModel))),
    ),
  );
  const model = { ...shippedModel, rank };
  const samples = sets.flatMap((set) => {
    const knowledge = open(set.folder, model);
    const guests = sets.filter(({ folder }) => folder !== set.folder);
    const foreign = guests.flatMap((guest) => confidenceSamples(elsewhere(guest, set.folder), knowledge));
    return [
      ...confidenceSamples(set, knowledge),
      ...foreign.map((sample) => ({ ...sample, weight: (sample.weight * foreignShare) / guests.length })),
    ];
  });
  const { bias, ...weights } = round(fitConfidence(confidenceFeatureNames, samples));
  return { ...model, confidence: { bias, weights } };
}

function round<Name extends string>(weights: Record<Name, number>): Record<Name, number> {
  const entries = Object.entries<number>(weights).map(([name, value]) => [name, Number(value.toFixed(3))]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

await runCommand(refitCommand(), process.argv, process);
