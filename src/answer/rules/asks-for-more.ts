import type { Answer } from "../answer.ts";
import { cleanQuestion } from "../question/clean-question.ts";
import type { Asked, Service } from "./rule.ts";

const opening =
  "(?:(?:ok|okay|cool|great|nice|interesting|thanks|thank you|thx|good|and|so|hm+|please|pls|yes|yeah|sure|(?:can|could|would) you)(?: please| pls)?[\\s,.!:-]+){0,4}";
const what = "(?: (?:about|on) (?:it|this|that|them|these|those))?";
/** A message that only asks for more: "tell me more", "can you elaborate on that?", "what else?" */
const wish = new RegExp(
  `^${opening}(?:(?:(?:tell|give|show|get) (?:me|us) |say )?(?:some |any |a (?:bit|little) )?more(?: (?:info|information|infos|details?))?${what}|elaborate(?: (?:on (?:it|this|that)|further|more|a bit))*|expand on (?:it|this|that)|go (?:on|into (?:more )?details?)|continue|in more detail|what else(?: is there)?|anything else|is (?:there|that) (?:(?:anything )?more|all)|explain (?:(?:it|this|that) )?(?:further|more|in (?:more )?detail))(?: please| pls| then)*[\\s.!?]*$`,
  "i",
);

/** How many requests for more in a row are followed. */
const mostTimes = 5;

/** "Tell me more": answers the earlier question again, from sections that were not shown before. */
export function asksForMore({ text, options }: Asked): Service | undefined {
  const { earlier = [], except = [] } = options;
  if (!wish.test(text)) return undefined;
  const at = earlier.findLastIndex((typed) => !wish.test(cleanQuestion(typed)));
  const asked = earlier[at];
  if (asked === undefined) return undefined;
  const before = earlier.slice(0, at);
  // What was shown before was shown at the usual threshold, to somebody who had asked.
  const { overheard: _overheard, threshold: _threshold, isUnasked: _isUnasked, ...asBefore } = options;
  return {
    answer: async (ask) => {
      let shown: readonly string[] = [];
      // The question itself and each request for more after it showed some sections.
      const times = Math.min(earlier.length - at, mostTimes);
      for (let time = 0; time < times; time++) {
        const told = await ask(asked, { ...asBefore, earlier: before, except: shown });
        shown = [...shown, ...shownBy(told)];
      }
      return ask(asked, { ...options, earlier: before, except: [...except, ...shown] });
    },
  };
}

/** Returns the ids of the sections that an answer shows. */
function shownBy(answer: Answer): readonly string[] {
  if (answer.kind === "answer") return answer.excerpts.map(({ citation }) => citation.id);
  return answer.kind === "closest" ? answer.sections.map(({ id }) => id) : [];
}
