import type { MeaningModel, Model } from "../../src/answer/model/model.ts";

/** Writes the model for words alone as the source file that ships. */
export function modelSource({ rank, confidence, thresholds }: Model): string {
  return `import type { Model } from "./model.ts";
import { shippedMeaningModel } from "./shipped-meaning-model.ts";

/** Written by \`npm run refit\`. */
export const shippedModel: Model = {
  rank: {
${lines(rank, 4)}
  },
  confidence: {
    bias: ${confidence.bias},
    weights: {
${lines(confidence.weights, 6)}
    },
  },
  meaning: shippedMeaningModel,
  thresholds: {
${lines({ ...thresholds }, 4)}
  },
};
`;
}

/** Writes the model for words and meaning as the source file that ships. */
export function meaningModelSource({ rank, confidence, thresholds }: MeaningModel): string {
  return `import type { MeaningModel } from "./model.ts";

/** Written by \`npm run refit -- --vectors\`. */
export const shippedMeaningModel: MeaningModel = {
  rank: {
${lines(rank, 4)}
  },
  confidence: {
    bias: ${confidence.bias},
    weights: {
${lines(confidence.weights, 6)}
    },
  },
  thresholds: {
${lines({ ...thresholds }, 4)}
  },
};
`;
}

function lines(numbers: Record<string, number>, indent: number): string {
  return Object.entries(numbers)
    .map(([name, value]) => `${" ".repeat(indent)}${name}: ${value},`)
    .join("\n");
}
