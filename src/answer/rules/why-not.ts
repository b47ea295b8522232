import { denies } from "../confidence/objections.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { Asked, Service } from "./rule.ts";

/** "Why didn't they?", "why can I not?", "how come it isn't": it is taken as given that something is not so. */
const asksWhyNot =
  /\b(?:why|how come)\b(?:(?!\b(?:because|if|when|that|who|since)\b)[^,.;?!]){0,60}?(?:\b(?:not|never|cannot|cant|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|shouldnt|couldnt|wouldnt)\b|n['’]t\b)/i;
/** "Why not just port it?" asks what speaks against it, "why don't we port it?" proposes it. */
const proposes = /\bwhy (?:not\b|do(?:n['’]?t| not) (?:we|you|i)\b)/i;

/** What says of nothing that it is not so does not tell why it is not. */
export function whyNot({ question }: Asked): Service | undefined {
  const { text, language, wants } = question;
  if (language !== "en" || wants !== "reason" || !asksWhyNot.test(text) || proposes.test(text)) return undefined;
  const isDenied = ({ prepared, passages }: Selection): boolean =>
    denies.test(prepared.section.headings.at(-1) ?? "") ||
    passages.some(({ text: said, leadIn }) => denies.test(said) || denies.test(leadIn?.text ?? ""));
  return { isTurned: ({ selections }) => !selections.some(isDenied) };
}
