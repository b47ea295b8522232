const about =
  "(?:(?:like|about|just|only|maybe|roughly|around|under|max|no more than|at most|less than|fewer than|up to) ){0,2}";
const count = "(?:a|an|one|two|three|four|five|a few|a couple(?: of)?|[1-9]\\d{0,2})";
const unit =
  "(?:short |simple |quick |brief |plain |concise )?(?:words?|sentences?|bullets?|bullet points?|paragraphs?|tweets?)";
/** How a question says, at its end or beginning, how long the answer should be or in which words. */
const forms = [
  `in ${about}${count} (?:or (?:two|three|four|[1-9]\\d?) )?${unit}`,
  `(?:max(?:imum)?|no more than|at most|less than|under|up to|just|only) ${count} ${unit}`,
  `${count} ${unit}(?: (?:max|only|at most))?`,
  "(?:and |but )?(?:please )?(?:keep|make) it (?:very |really )?(?:short|brief|simple|quick|concise)",
  "(?:(?:a |the )?(?:very )?(?:short|brief|quick|concise|simple|one[- ](?:line|word|sentence)) (?:answer|version|explanation)|(?:yes|y) or (?:no|n)(?: answer)?)(?: (?:is fine|only|will do|would do|suffices))?",
  "in (?:(?:very )?(?:simple|plain|easy|normal|non-?technical) (?:terms|words|language|english)|plain english|layman'?s? terms)",
].join("|");

const atEnd = new RegExp(
  `(?:[,;:.?!–—-]+ ?| )\\(?(?:${forms})(?:,? (?:please|pls|plz|thanks|thx|thank you))?\\)?[.!? ]*$`,
  "i",
);
const atBegin = new RegExp(`^(?:please[, ]+)?(?:${forms})(?: please)?[,:;–—-]+ (?=\\S)`, "i");
/** Words before such a phrase that make it a part of the question: "a post of 280 words". */
const held = /\b(?:of|to|than|with|within|for|at|by|is|are|was|be|has|have|contain|contains|exactly|write|type|use)$/i;
/** "Summarize the migration in like 2 lines": after a request to tell something, lines and minutes count too. */
const lines = new RegExp(
  `^((?:(?:can|could) (?:you|u|someone|somebody) )?(?:please |pls )?(?:summari[sz]e|sum up|explain|describe|tell (?:me|us)|recap|tl;?dr)\\b.{0,400}?),? in ${about}${count} (?:or (?:two|three|four|[1-9]\\d?) )?(?:short )?(?:lines?|points|steps|minutes)[.!? ]*$`,
  "i",
);

/**
 * Removes from a question how long the answer should be and in which words: "what is FFI? Keep it short", "in like 2
 * sentences".
 */
export function withoutAskedForm(text: string): string {
  const left = text.replace(atBegin, "").replace(lines, "$1");
  const short = left.replace(atEnd, (_, at) => (left[at] === "?" ? "?" : ""));
  return held.test(short) || !/\S\s+\S/.test(short) ? left : short;
}
