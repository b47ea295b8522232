import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { runCommand } from "../../adapters/terminal/command.ts";
import type { IndexedKnowledge } from "../../src/answer/indexed-knowledge.ts";
import {
  type ConfidenceFeatures,
  confidenceFeatureNames,
  type JointFeatures,
  jointFeatureNames,
  type MeaningModel,
  type Model,
  meaningRankFeatureNames,
  rankFeatureNames,
} from "../../src/answer/model/model.ts";
import { shippedModel } from "../../src/answer/model/shipped-model.ts";
import { discountChance, discountDerivative } from "../../src/answer/ranking/chance-discount.ts";
import { KeptMeaning } from "../measure/kept-meaning.ts";
import { fitConfidence, fitRank } from "./fit.ts";
import { meaningModelSource, modelSource } from "./model-source.ts";
import {
  type ConfidenceSample,
  confidenceSamples,
  elsewhere,
  type JudgedSet,
  open,
  rankSamples,
  readSet,
} from "./samples.ts";

const modelFile = "src/answer/model/shipped-model.ts";
const meaningModelFile = "src/answer/model/shipped-meaning-model.ts";

interface Options {
  readonly vectors?: string;
  readonly dryRun?: true;
}

function refitCommand(): Command {
  return new Command("refit")
    .description("Fits the model to one half of judged sets and writes it into the sources.")
    .argument(
      "<set...>",
      "a knowledge folder and its judged questions, joined by a colon; the first, third, fifth question are fitted to, with :second behind it the others",
    )
    .option("--vectors <folder>", "fit what words and meaning tell together, with vectors that are kept in the folder")
    .option("--dry-run", "print the model instead of writing it")
    .action(async (names: string[], options: Options) => {
      const sets = names.map(fittedHalf);
      const isMeant = options.vectors !== undefined;
      const source = isMeant ? await withVectors(sets, options.vectors) : modelSource(await refit(sets));
      if (options.dryRun) process.stdout.write(source);
      else writeFileSync(isMeant ? meaningModelFile : modelFile, source);
    });
}

/** The weight of the questions of all other sets together, relative to a set's own. */
const foreignShare = 1;

/** Reads the half of a set's questions that the model is fitted to; the other half is for measuring. */
function fittedHalf(name: string): JudgedSet {
  const [folder = "", file = "", half] = name.split(":");
  const rest = half === "second" ? 1 : 0;
  const set = readSet(folder, file);
  return { ...set, questions: set.questions.filter((_, index) => index % 2 === rest) };
}

/** Fits first the ranking, and then the confidence in what this ranking puts first. */
async function refit(sets: readonly JudgedSet[]): Promise<Model> {
  const ranked = await inTurn(sets, async (set) => rankSamples(set, await open(set.folder, shippedModel)));
  const model = { ...shippedModel, rank: round(fitRank(rankFeatureNames, ranked.flat())) };
  const samples = await samplesOf<ConfidenceFeatures>(sets, confidenceFeatureNames, (folder) => open(folder, model));
  const { bias, ...weights } = round(fitConfidence(confidenceFeatureNames, samples));
  return { ...model, confidence: { bias, weights } };
}

/**
 * Pulls weights towards those of the model for words alone, and the two weights of the meaning towards about what they become
 * without a pull.
 */
const rankPull = { strength: 0.04, towards: { ...shippedModel.rank, nearness: 1.3, lateInteraction: 1.3 } };
const wordsBesideMeaning = { of: rankFeatureNames, worth: discountChance, share: discountDerivative };
const confidencePull = 0.0015;

async function withVectors(sets: readonly JudgedSet[], folder: string): Promise<string> {
  const meaning = await KeptMeaning.open(folder);
  try {
    return meaningModelSource(await refitMeaning(sets, meaning));
  } finally {
    meaning.close();
  }
}

async function refitMeaning(sets: readonly JudgedSet[], meaning: KeptMeaning): Promise<MeaningModel> {
  const before = await inTurn(sets, async (set) => rankSamples(set, await open(set.folder, shippedModel, meaning)));
  const rank = round(
    fitRank([...rankFeatureNames, ...meaningRankFeatureNames], before.flat(), rankPull, wordsBesideMeaning),
  );
  const model = { ...shippedModel, meaning: { ...shippedModel.meaning, rank } };
  const samples = await samplesOf<JointFeatures>(sets, jointFeatureNames, (host) => open(host, model, meaning));
  const { bias, ...weights } = round(fitConfidence(jointFeatureNames, samples, confidencePull));
  return { ...model.meaning, confidence: { bias, weights } };
}

/** Returns the samples of each set on its own knowledge, and on it those of all other sets, which it cannot answer. */
async function samplesOf<Features>(
  sets: readonly JudgedSet[],
  names: readonly (keyof Features & string)[],
  openFolder: (folder: string) => Promise<IndexedKnowledge>,
): Promise<ConfidenceSample<Features>[]> {
  const all = await inTurn(sets, async (set) => {
    const knowledge = await openFolder(set.folder);
    const guests = sets.filter(({ folder }) => folder !== set.folder);
    const foreign = await inTurn(guests, (guest) =>
      confidenceSamples<Features>(elsewhere(guest, set.folder, knowledge), knowledge, names),
    );
    return [
      ...(await confidenceSamples<Features>(set, knowledge, names)),
      ...foreign.flat().map((one) => ({ ...one, weight: (one.weight * foreignShare) / guests.length })),
    ];
  });
  return all.flat();
}

/** Runs one after the other, since each needs memory of its own. */
async function inTurn<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of all) results.push(await act(one));
  return results;
}

function round<Name extends string>(weights: Record<Name, number>): Record<Name, number> {
  const entries = Object.entries<number>(weights).map(([name, value]) => [name, Number(value.toFixed(3))]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

await runCommand(refitCommand(), process.argv, process);
