/** How a text says that something is not good. */
const bad =
  /\b(?:wors\w+|bad|badly|wrong\w*|poor\w*|fail\w*|regret\w*|abandon\w*|hurts?|harm\w*|damag\w*|suffer\w*|slow\w*|disaster\w*|disappoint\w*|defeat\w*|gave up|broken?|difficult\w*|hard|harder|problem\w*|issues?|trouble\w*|limit\w*|risk\w*|danger\w*|expensive|costly|costs?|tax(?:es)?|frustrat\w*|struggl\w*|concerns?|gaps?|downsides?|drawbacks?|disadvantages?|catch is|caveats?|weak\w*|lack\w*|mistakes?|errors?|bugs?|incidents?|outages?|spikes?|vulnerabilit\w+|overhead|overkill|pitfalls?|unlikely|unable|loss(?:es)?)\b/i;
/** It is what there is less of, or what is done away with, that is bad: "catches bugs", "incidents drop". */
const remedy =
  /\b(?:catch(?:es)?|caught|prevent\w*|avoid\w*|reduc\w*|eliminat\w*|fix(?:es|ed)?|solv\w*|resolv\w*|immune|free(?:dom|s|d)?|without|fewer|protect\w*|remov\w*|detect\w*|lower\w*|stops?|stopped|drops?|dropped|falls?|fell|disappear\w*|vanish\w*|surviv\w*|instead of|rather than)\b/i;
/** That it is not there. */
const absent = /\b(?:no|not|n['’]t|never|without|zero) (?:[\w-]+ ){0,2}$/i;
/** What is good becomes less, or is not so. */
const less =
  /\b(?:lost|los[es]\w*|dip|drops?|dropped|avoid\w*|cannot|never|not|should not|instead|went back|moved back|rolled back)\b|n['’]t\b/i;
/** What is said behind it is another thing. */
const turns = /[.;!?:]\s|\n|, (?:and|so) |,? \b(?:but|however|although|though|yet|unless|except)\b/i;

/** Whether a text says of anything that it is bad: that a bad thing is prevented is good. */
export function tellsBad(text: string): boolean {
  return text.split(turns).some((part) => {
    const found = bad.exec(part);
    if (found === null) return less.test(part);
    return !remedy.test(part) && !absent.test(part.slice(0, found.index));
  });
}
