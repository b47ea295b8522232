import { exactly, nameIn, withoutEnds } from "../question/question-shape.ts";

/** The longest message that is read, in characters. */
const longestRead = 200;

const opening =
  /^(?:(?:so|ok|okay|and|but|also|hey|hi|help|please|just|btw|uh|oh)\b[,!:\s]*)*(?:the |our |an )?(?:(?:alert|alarm)\b[:\s]*)?/i;
const name = "(?:the |our |an? )?(?:(?:alert|alarm) )?(?<name>.+?)(?: (?:alert|alarm)s?)?";
const fires =
  "(?:(?:is|are|was|has|have|had|just|keeps?|got|been|started|now|again) )*(?:fir(?:es|ed|ing)|trigger(?:s|ed|ing)?|alert(?:ed|ing|s)|pag(?:es|ed|ing)(?: (?:me|us))?|went off|goes off|gone off|going off)(?: again| now)?";
const whatNow =
  "(?:what(?: to do)? now|now what|what to do|what next|what(?:['’]?s| is) next|what (?:do|should|can|must|shall) (?:i|we|one) (?:do|check|look at)(?: (?:now|first|next|about (?:it|this|that)))?|where (?:do|should) (?:i|we) (?:start|begin|look)|how (?:do|can|should) (?:i|we) (?:fix|handle|resolve|mitigate|deal with) (?:it|this|that))";
const apart = "[\\s,.;:!?–—-]+";

/** What people write when an alert has fired; `name` is what they call it. */
const shapes: readonly RegExp[] = [
  exactly(`${name} ${fires}(?:${apart}${whatNow})?`),
  exactly(
    `(?:(?:i|we)(?:['’](?:ve|m|re))? )?(?:(?:just|got|getting|get|am|are|was|were|been|have) )*(?:paged|alerted|woken(?: up)?) (?:for|by|about|with|because of) ${name}(?:${apart}${whatNow})?`,
  ),
  exactly(`${whatNow}(?:,? (?:when|if|about|with|on|for|after|once))+ ${name}(?: ${fires})?`),
  exactly(
    `(?:(?:what(?:['’]?s| is)|where(?:['’]?s| is)|show me|find|open|link to|is there) )?(?:the |a |our )?(?:runbook|playbook) (?:for|of|on|about) ${name}`,
  ),
  exactly(`(?:(?:where(?:['’]?s| is)|show me|find|open) )?${name} (?:runbook|playbook)`),
  exactly(`${name}${apart}${whatNow}`),
  exactly(`how (?:do|can|should) (?:i|we) (?:fix|handle|resolve|mitigate|deal with|react to|respond to) ${name}`),
  // The name of an alert alone, of several words written as one: "PostgresReplicationLag".
  /^(?<name>[A-Z][a-z\d]+[A-Z][A-Za-z\d]*)$/,
];

/** Returns what a message calls the alert about which it asks what to do; undefined for any other message. */
export function askedAlert(text: string): string | undefined {
  return text.length > longestRead ? undefined : nameIn(withoutEnds(text, opening), shapes);
}
