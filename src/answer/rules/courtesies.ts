import { isCourtesy } from "../question/courtesy.ts";
import { intentOf } from "../question/intent.ts";
import { isRemark } from "../question/remark.ts";
import type { Asked, Service } from "./rule.ts";

/** Replies to messages that ask nothing: "Hello", "thanks a lot", "great, that worked", "ur answers suck". */
export function courtesies({ text }: Asked): Service | undefined {
  const intent = intentOf(text);
  if (!isCourtesy(text) && !isRemark(text) && intent !== "nod") return undefined;
  const isThanks = intent === "thanks" && { isThanks: true as const };
  return { answer: async () => ({ kind: "courtesy", confidence: 0, ...isThanks }) };
}
