import type { Model } from "../../src/answer/model/model.ts";

/** The model as the source file that ships. */
export function modelSource({ rank, confidence, thresholds }: Model): string {
  return `import type { Model } from "./model.ts";

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
