import { blocksText } from "../knowledge/block.ts";
import type { AskOptions } from "./ask-options.ts";
import { oddsOf, probabilityOf } from "./confidence/odds.ts";
import { type Considered, considerQuestion } from "./consider-question.ts";
import { overheardOdds } from "./model/overheard-odds.ts";
import { askingSentences } from "./question/asked-alone.ts";
import { readInConversation } from "./question/follow-up.ts";
import { pointsToSaid } from "./question/points-to-said.ts";
import type { Asked } from "./rules/rule.ts";
import { servicesFor } from "./rules/rules.ts";

/** Requests to be told something, which address anybody: "can you guys recommend", "do you know". */
const asksToBeTold =
  /\b(?:(?:can|could|would|will) (?:you|u)(?: guys| all| folks| please| pls){0,2} (?=(?:tell|explain|recommend|suggest|help|point|share|show|describe|name|list)\b)|do (?:you|u)(?: guys| all| folks)? (?=(?:know|recommend|suggest)\b)|you guys\b)/gi;
/** "How do you call it", "can you migrate gradually", "does Rust protect you from races": anybody is meant. */
const anybody =
  /\bcan (?:you|u) (?!(?:guys|all|please|pls)\b)(?![^?.]{0,80}\b(?:me|us|my|our|it|this|that)\b)|\b(?:does|did|can|could|will|would|is|are) (?!(?:you|u|any|some)\b)[^,.;?]{1,60}? (?:you|u)(?= (?:from|down|up|more|less|faster|slower|time|money|a lot)\b|\?|$)|\b(?:how|where|when|what|why|which [\w-]{1,20}) (?:do|would|should|can|could|did) (?:you|u) (?!(?:think|mean|know|feel|want|like|prefer|have|guys|all)\b)/gi;
const spokenTo = /\b(?:you|your|yours|you['’]re|u|ur)\b/i;
const own = /\b(?:i|we|my|our|us|me)\b/i;
/** "Do we do that too?" */
const likensOwn =
  /\b(?:do|did|does|are|were|have|has|is|was|mean[st]?) (?:we|our|my)\b(?! (?:need|have to|want)\b)(?=.{0,60}\b(?:this|that|it|the same|own|too)\b)/i;
/** "Does our CI run Clippy?", "why did we choose Go?"; not "how do we start?" and "do we need to rewrite it?", which ask for advice. */
const ofOwnDoings =
  /(?<!\b(?:how|where|what) )\b(?:are|were|did|do|does|have|has|had|is|was) (?:we|our)\b(?! (?:need|have to|want)\b)/i;
/** "Could that be our problem as well?" */
const pointsToOwn = /\b(?:that|this|it) [^?.]{0,30}\b(?:our|ours|us|my|mine)\b/i;
/** Words by which a page speaks of the people who read it. */
const speaksToReaders = /\b(?:we|our|ours|us|you|your|yours)\b/i;
const theseDays =
  /\b(?:today|tonight|tomorrow|tmrw|yesterday|again|yet|ever|already|right now|rn|atm|currently|(?:this|last|next) (?:week|month|quarter|sprint|year|morning|afternoon|evening|night|monday|tuesday|wednesday|thursday|friday|weekend))\b/i;

/** Words as common as that (Zipf) say nothing by themselves: "how long does it take". */
const everyday = 5.8;

/** Lower bound on the confidence of a follow-up question taken by itself. */
const leastAlone = 0.01;

/**
 * Returns the least confidence for an answer to a message that may have been said to somebody else. A follow-up question must
 * also be about that sure without the earlier questions, unless it has no concepts of its own: together with the words of the
 * thread, almost anything matches what was just answered.
 * @param typed the message with everything that chat adds
 */
export async function overheardThreshold(
  typed: string,
  asked: Asked,
  { threshold, selections }: Pick<Considered, "threshold" | "selections">,
): Promise<number> {
  const { text, question, vocabulary, options } = asked;
  const { overheard, earlier = [], ...rest } = options;
  if (overheard === undefined) return threshold;
  const isOfOthers = !selections.some(({ prepared }) => speaksToReaders.test(blocksText(prepared.blocks)));
  const odds = oddsOf(threshold) * timesSurer(typed, overheard, isOfOthers);
  if (overheard === "beginning") return probabilityOf(odds);
  const alone = { ...asked, question: readInConversation(text, [], vocabulary), options: rest };
  const isEveryday = (word: string): boolean => vocabulary.commonness(word.toLowerCase()) >= everyday;
  const isFollowUp = earlier.length > 0 && alone.question.inContext !== question.inContext;
  if (!isFollowUp) return probabilityOf(odds * overheardOdds.another);
  if (alone.question.concepts.every(({ word }) => isEveryday(word))) return probabilityOf(odds);
  const { confidence } = await considerQuestion(alone, servicesFor(alone));
  return probabilityOf(odds ** 2 / oddsOf(Math.max(confidence, leastAlone)));
}

/** @param isOfOthers whether what is quoted does not speak to the people who read it */
function timesSurer(typed: string, overheard: NonNullable<AskOptions["overheard"]>, isOfOthers: boolean): number {
  // "I need it for a slide tomorrow" beside a question tells nothing of what is asked.
  const asking = askingSentences(typed).join(" ") || typed;
  const signs = [
    {
      is: spokenTo.test((overheard === "beginning" ? asking.replace(asksToBeTold, " ") : asking).replace(anybody, " ")),
      times: overheardOdds.toSomebody,
    },
    { is: typed.includes("`"), times: overheardOdds.aboutCode },
    { is: own.test(asking) && isOfOwn(), times: overheardOdds.ofOwn },
    {
      is: overheard === "beginning" && pointsToSaid(typed),
      times: overheardOdds.pointing,
    },
  ];
  return signs.reduce((product, { is, times }) => (is ? product * times : product), 1);

  function isOfOwn(): boolean {
    if (theseDays.test(asking) || (isOfOthers && ofOwnDoings.test(asking))) return true;
    return overheard === "going-on" && (likensOwn.test(asking) || (isOfOthers && pointsToOwn.test(asking)));
  }
}
