/*
 * What people tell beside a question without saying anything about its subject. Each pattern is linear: what may stand between
 * two of its parts has a limited length.
 */

const name = "\\p{Lu}[\\p{L}'’-]{0,30}(?: \\p{Lu}[\\p{L}'’-]{0,30})?";
const greeting = "(?:[Hh]i|[Hh]ello|[Hh]ey|[Gg]reetings|[Cc]heers|[Gg]ood \\w{3,9})\\b[^.!?]{0,20}?";
/** What a text is written for, or where it is needed. */
const occasion =
  "(?:article|assignment|audit|blog|class|conference|course|deck|demo|doc|essay|exam|homework|interview|meeting|meetup|memo|newsletter|paper|podcast|post|presentation|proposal|quiz|report|retro|review|slide|standup|talk|thesis|workshop)s?";
const words = "(?:[\\w'’-]{1,20} ){0,3}";

const incidental: readonly RegExp[] = [
  // Who asks: "Hi, I'm Sam from marketing", "Priya from ops here", "greetings from Berlin".
  new RegExp(
    `^(?:${greeting}[,! ]\\s*)?(?:[Ii]['’]?m|[Ii] am|[Mm]y name(?: is|['’]s)) ${name}(?:,? (?:from|at|in|of) [^,?]{1,40})?[\\s.!,:;()]*$`,
    "u",
  ),
  new RegExp(`^${name}(?: from [^,?]{1,40})? here[\\s.!,:;()]*$`, "u"),
  new RegExp(`^${greeting} ?from [^?]{1,30}$`, "u"),
  // Where they looked: "I asked ChatGPT", "also posted on Reddit".
  /^(?!.{0,200}\babout\b)[^?]{0,40}\b(?:asked|googled|searched|cross-?posted|posted (?:this |it )?(?:also |too |already )?(?:on|in|to))\b/i,
  // What they need the answer for.
  new RegExp(`\\b(?:for|in) (?:a|an|my|our|the|some|this|tomorrow['’]s) ${words}${occasion}\\b`, "i"),
  new RegExp(
    `\\b(?:preparing|writing|giving|doing|holding|drafting|presenting|making|working on|needs?|wants?) (?:a|an|my|our|the|some) ${words}${occasion}\\b`,
    "i",
  ),
  // How to reach them.
  /\b(?:dm|pm|ping|tag|mention|message|text|email|call|reach) me\b|\bmy (?:dms|inbox)\b|\b(?:dms|pms) (?:are )?open\b/i,
];

/**
 * Whether a sentence tells nothing of what is asked beside it: who asks, where they looked, what they need the answer for, or
 * how to reach them. What it names then does not matter.
 */
export function isIncidental(sentence: string): boolean {
  return incidental.some((pattern) => pattern.test(sentence));
}
