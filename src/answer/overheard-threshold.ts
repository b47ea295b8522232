import type { AskOptions } from "./ask-options.ts";
import { oddsOf, probabilityOf } from "./confidence/odds.ts";
import { type Considered, considerQuestion } from "./consider-question.ts";
import { overheardOdds } from "./model/overheard-odds.ts";
import { readInConversation } from "./question/follow-up.ts";
import type { Asked } from "./rules/rule.ts";
import { servicesFor } from "./rules/rules.ts";

/** Requests to be told something, which address anybody: "can you guys recommend", "do you know". */
const asksToBeTold =
  /\b(?:(?:can|could|would|will) (?:you|u)(?: guys| all| folks| please| pls){0,2} (?=(?:tell|explain|recommend|suggest|help|point|share|show|describe|name|list)\b)|do (?:you|u)(?: guys| all| folks)? (?=(?:know|recommend|suggest)\b)|you guys\b)/gi;
const spokenTo = /\b(?:you|your|yours|you['’]re|u|ur)\b/i;
const pointsToWhatWasSaid = /\b(?:this|that|these|those|it|its|they|them|their|he|she|here|there)\b/i;
/** "Anybody here", "are there any", "is it worth", "bugs that are", "heard that": such words point to nothing. */
const pointsNowhere =
  /\b(?:(?:any|some|every)(?:one|body)|people|folks|guys|all|hi|hey|hello|yo|new|else) (?:in )?(?:here|there)\b|\b(?:is|are|was|were|isn['’]t|aren['’]t) there\b|\bthere (?:is|are|was|were)\b|\bthere['’]s\b|\b(?:is|was|isn['’]t) it (?:true|possible|worth|ok|okay|safe|hard|easy|better|bad|good|normal|common|realistic|still|really|so)\b|\bdoes it make sense\b|\bworth it\b|\b(?:these|those) days\b|\b(?:know|knows|heard|think|sure|true|said|says|read|believe|fact|idea) that\b|\b(?!(?:is|was|does|did|can|could|would|will|how|why|what|when|and|but|than|all)\b)[a-z]{3,} that (?:is|are|was|were|has|have|had|can|could|will|would)\b/gi;

const own = /\b(?:i|we|my|our|us|me)\b/i;
/** "Do we do that too?" */
const likensOwn =
  /\b(?:do|did|does|are|were|have|has|is|was|mean[st]?) (?:we|our|my)\b(?! (?:need|have to|want)\b)(?=.{0,60}\b(?:this|that|it|the same|own|too)\b)/i;
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
  { threshold }: Pick<Considered, "threshold">,
): Promise<number> {
  const { text, question, vocabulary, options } = asked;
  const { overheard, earlier = [], ...rest } = options;
  if (overheard === undefined) return threshold;
  const odds = oddsOf(threshold) * timesSurer(typed, overheard);
  if (overheard === "beginning") return probabilityOf(odds);
  const alone = { ...asked, question: readInConversation(text, [], vocabulary), options: rest };
  const isEveryday = (word: string): boolean => vocabulary.commonness(word.toLowerCase()) >= everyday;
  const isFollowUp = earlier.length > 0 && alone.question.inContext !== question.inContext;
  if (!isFollowUp) return probabilityOf(odds * overheardOdds.another);
  if (alone.question.concepts.every(({ word }) => isEveryday(word))) return probabilityOf(odds);
  const { confidence } = await considerQuestion(alone, servicesFor(alone));
  return probabilityOf(odds ** 2 / oddsOf(Math.max(confidence, leastAlone)));
}

function timesSurer(typed: string, overheard: NonNullable<AskOptions["overheard"]>): number {
  const signs = [
    {
      is: spokenTo.test(overheard === "beginning" ? typed.replace(asksToBeTold, " ") : typed),
      times: overheardOdds.toSomebody,
    },
    { is: typed.includes("`"), times: overheardOdds.aboutCode },
    {
      is: own.test(typed) && (theseDays.test(typed) || (overheard === "going-on" && likensOwn.test(typed))),
      times: overheardOdds.ofOwn,
    },
    {
      is: overheard === "beginning" && pointsToWhatWasSaid.test(typed.replace(pointsNowhere, " ")),
      times: overheardOdds.pointing,
    },
  ];
  return signs.reduce((product, { is, times }) => (is ? product * times : product), 1);
}
