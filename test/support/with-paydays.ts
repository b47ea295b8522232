import type { Document } from "../../src/knowledge/document.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { shippedKnowledge } from "./shipped.ts";

const pay = "---\naudience: internal\n---\n# Pay\n\n## Paydays\n\nSalaries are paid on the last Friday of the month.\n";

/** The shipped knowledge, and a page for the audience `internal` that says when salaries are paid. */
export const withPaydays: readonly Document[] = [
  ...shippedKnowledge.documents,
  ...[parseDocument("pay.md", pay).document].flatMap((one) => one ?? []),
];
