import { denies } from "../confidence/objections.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { Asked, Service } from "./rule.ts";

/** Questions that presuppose that something is not so: "Why didn't they?", "why can I not?", "how come it isn't". */
const asksWhyNot =
  /\b(?:why|how come)\b(?:(?!\b(?:because|if|when|that|who|since)\b)[^,.;?!]){0,60}?(?:\b(?:not|never|cannot|cant|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|shouldnt|couldnt|wouldnt)\b|n['’]t\b)/i;
/** "Why not just port it?" asks for objections, and "why don't we port it?" is a proposal. */
const proposes = /\bwhy (?:not\b|do(?:n['’]?t| not) (?:we|you|i)\b)/i;

/** "Why didn't they?": does not accept excerpts without any negation, since they do not tell why something is not so. */
export function whyNot({ question }: Asked): Service | undefined {
  const { text, language, wants } = question;
  if (language !== "en" || wants !== "reason" || !asksWhyNot.test(text) || proposes.test(text)) return undefined;
  const isDenied = ({ prepared, passages }: Selection): boolean =>
    denies.test(prepared.section.headings.at(-1) ?? "") ||
    passages.some(({ text: said, leadIn }) => denies.test(said) || denies.test(leadIn?.text ?? ""));
  return { tellsOpposite: ({ selections }) => !selections.some(isDenied) };
}
