/** Words at the beginning of a sentence that refer to the sentence before it. */
const leaning =
  /^["'“‘(]*(?:(?:this|that|these|those|it|they|he|she|both|neither|such|its|their|his|her|then|otherwise|instead|however|but|also|so|therefore|afterwards|similarly|conversely|if so|if not|in that case|in this case)\b|the (?:former|latter|same)\b)/i;

/** Beginnings of this form that refer to nothing before. */
const standing =
  /^["'“‘(]*(?:it (?:is|was|'s|’s|takes|seems|depends)\b(?!.{0,3}$)|this (?:page|section|document|guide|article|handbook|policy)\b|that said\b|if it\b)/i;

/** Whether a sentence begins with a word that refers to the sentence before it. */
export function startsMidThought(sentence: string): boolean {
  return leaning.test(sentence) && !standing.test(sentence);
}
