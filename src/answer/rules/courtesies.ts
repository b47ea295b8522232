import { isCourtesy } from "../question/courtesy.ts";
import { intentOf } from "../question/intent.ts";
import { isRemark } from "../question/remark.ts";
import type { Asked, Service } from "./rule.ts";

/** Replies to messages that ask nothing: "Hello", "thanks a lot", "great, that worked", "ur answers suck". */
export function courtesies({ text }: Asked): Service | undefined {
  return isCourtesy(text) || isRemark(text) || intentOf(text) === "nod"
    ? { answer: async () => ({ kind: "courtesy", confidence: 0 }) }
    : undefined;
}
