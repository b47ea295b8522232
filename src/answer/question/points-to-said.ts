const pointsToWhatWasSaid = /\b(?:this|that|these|those|it|its|they|them|their|he|she|here|there)\b/i;
/**
 * "@here", "anybody here", "are there any", "is it worth", "bugs that are", "heard that": such words point to nothing, nor does
 * "or is that a myth", which points to the same sentence.
 */
const pointsNowhere =
  /[@!]here\b|\b(?:(?:any|some|every)(?:one|body)|people|folks|guys|all|hi|hey|hello|yo|new|else) (?:in )?(?:here|there)\b|\b(?:is|are|was|were|isn['’]t|aren['’]t) there\b|\bthere (?:is|are|was|were)\b|\bthere['’]s\b|\b(?:is|was|isn['’]t) it (?:true|possible|worth|ok|okay|safe|hard|easy|better|bad|good|normal|common|realistic|still|really|so)\b|\bor (?:is|was|are) (?:it|that|this|they)\b|\bdoes it make sense\b|\bworth it\b|\b(?:these|those) days\b|\b(?:know|knows|heard|think|sure|true|said|says|read|believe|fact|idea) that\b|\b(?!(?:is|was|does|did|can|could|would|will|how|why|what|when|and|but|than|all)\b)[a-z]{3,} that (?:is|are|was|were|has|have|had|can|could|will|would)\b/gi;

/** Whether a text points by a pronoun to something that was said elsewhere: "does this work?" */
export function pointsToSaid(text: string): boolean {
  return pointsToWhatWasSaid.test(text.replace(pointsNowhere, " "));
}
