/** Words that lean on the sentence before when a sentence begins with them. */
const leaning =
  /^["'“‘(]*(?:(?:this|that|these|those|it|they|he|she|both|neither|such|its|their|his|her|then|otherwise|instead|however|but|also|so|therefore|afterwards|similarly|conversely|if so|if not|in that case|in this case)\b|the (?:former|latter|same)\b)/i;

/** No sentence before says what these stand for. */
const standing =
  /^["'“‘(]*(?:it (?:is|was|'s|’s|takes|seems|depends)\b(?!.{0,3}$)|this (?:page|section|document|guide|article|handbook|policy)\b|that said\b|if it\b)/i;

/** Whether a sentence begins with a word that means something of the sentence before. */
export function startsMidThought(sentence: string): boolean {
  return leaning.test(sentence) && !standing.test(sentence);
}
