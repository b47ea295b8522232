import { isCourtesy } from "../question/courtesy.ts";
import type { Asked, Service } from "./rule.ts";

/** "Hello", "thanks a lot": nothing is asked. */
export function courtesies({ text }: Asked): Service | undefined {
  return isCourtesy(text) ? { answer: async () => ({ kind: "courtesy", confidence: 0 }) } : undefined;
}
