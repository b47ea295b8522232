import { exactly, nameIn, withoutEnds } from "../question/question-shape.ts";

/** The longest question that is read, in characters. */
const longestRead = 120;

const opening = /^(?:(?:so|ok|okay|and|but|also|hey|hi|please|just|btw)\b[,\s]*)*/i;
const good = "(?:pros|advantages?|benefits?|up-?sides?|strengths?|arguments?|case|reasons?)";
const bad = "(?:cons|disadvantages?|draw-?backs?|down-?sides?|weakness(?:es)?|trade-?offs?|arguments?|case|reasons?)";
const whatAre = "(?:what(?:['’]?s| is| are| was| were) |tell me |show me |give me |list )?(?:the |our |any )?";
const name = "(?:using |choosing |adopting |going with )?(?:the |an? )?(?<name>.+?)";
const option = "(?:(?:the )?(?:option|alternative) )?";
const we = "(?:we|they|you|the team)";

/** Shapes of questions about one option: how it was judged, or whether it was considered at all. */
const shapes: readonly RegExp[] = [
  exactly(
    `${whatAre}(?:${good}(?:,? (?:and|&|or|/) |/)${bad}|${good}|${bad}) (?:of|for|against|to|with|about) ${option}${name}`,
  ),
  exactly(`(?:what|how) about ${option}${name}`),
  exactly(`what(?:['’]?s| is| was) (?:so )?(?:wrong|bad|good|great|right) (?:with|about) ${option}${name}`),
  exactly(`what (?:speaks|spoke|is there to say|was said) (?:for|against|about) ${option}${name}`),
  exactly(`why (?:not|no) ${name}`),
  exactly(
    `why (?:(?:did|do|have)n['’]?t ${we}|(?:did|do|have) ${we} not) (?:use|choose|pick|take|select|adopt|go (?:with|for)) ${name}`,
  ),
  exactly(`why (?:did|do|have) ${we} (?:dismiss|reject|rule out|turn down|decide against)(?:ed)? ${name}`),
  exactly(`why (?:was|were|is|are)n['’]?t ${option}${name} (?:chosen|picked|selected|used|taken|an option)`),
  exactly(`why (?:was|were|is|are) ${option}${name} not (?:chosen|picked|selected|used|taken|an option)`),
  exactly(`why (?:was|were|is|are) ${option}${name} (?:rejected|dismissed|ruled out|turned down|no option)`),
  exactly(
    `(?:did|have|had|has)(?:n['’]?t)? ${we} (?:ever |not |already |also |even )*(?:consider(?:ed)?|look(?:ed)? (?:at|into)|evaluated?|discuss(?:ed)?|tr(?:y|ied)|weigh(?:ed)?|think (?:of|about)|thought (?:of|about)) ${option}${name}(?: too| as well| before| yet| already)?`,
  ),
];

/**
 * Returns what a question calls the option that it asks about: "Flutter" of "what about Flutter?"; undefined for any other
 * question.
 */
export function askedOption(text: string): string | undefined {
  return text.length > longestRead ? undefined : nameIn(withoutEnds(text, opening), shapes);
}
