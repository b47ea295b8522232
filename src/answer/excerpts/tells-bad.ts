/** Words by which a text says that something is bad. */
const bad =
  /\b(?:wors\w+|bad|badly|wrong\w*|poor\w*|fail\w*|regret\w*|abandon\w*|hurts?|harm\w*|damag\w*|suffer\w*|slow\w*|disaster\w*|disappoint\w*|defeat\w*|gave up|broken?|difficult\w*|hard|harder|problem\w*|issues?|trouble\w*|limit\w*|risk\w*|danger\w*|expensive|costly|costs?|tax(?:es)?|frustrat\w*|struggl\w*|concerns?|gaps?|downsides?|drawbacks?|disadvantages?|catch is|caveats?|weak\w*|lack\w*|mistakes?|errors?|bugs?|incidents?|outages?|spikes?|vulnerabilit\w+|overhead|overkill|pitfalls?|unlikely|unable|loss(?:es)?)\b/i;
/** Words that make a bad thing less or remove it: "catches bugs", "incidents drop". */
const remedy =
  /\b(?:catch(?:es)?|caught|prevent\w*|avoid\w*|reduc\w*|eliminat\w*|fix(?:es|ed)?|solv\w*|resolv\w*|immune|free(?:dom|s|d)?|without|fewer|protect\w*|remov\w*|detect\w*|lower\w*|stops?|stopped|drops?|dropped|falls?|fell|disappear\w*|vanish\w*|surviv\w*|instead of|rather than)\b/i;
/** Words before a bad thing that say that it is absent. */
const absent = /\b(?:no|not|n['’]t|never|without|zero)[ -](?:[\w-]+ ){0,2}$/i;
/** Words that say that a good thing becomes less or is not so. */
const less =
  /\b(?:lost|los[es]\w*|dip|drops?|dropped|avoid\w*|cannot|never|not|should not|instead|discourag\w*|deprecat\w*|insecure|unsafe|went back|moved back|rolled back)\b|n['’]t\b/i;
/** Where a new statement begins. */
const turns = /[.;!?:]\s|\n|, (?:and|so) |,? \b(?:but|however|although|though|yet|unless|except)\b/i;

/** Whether a text says that something is bad. A bad thing that is prevented is good. */
export function tellsBad(text: string): boolean {
  return text.split(turns).some((part) => {
    const found = bad.exec(part);
    if (found === null) return less.test(part);
    return !remedy.test(part) && !absent.test(part.slice(0, found.index));
  });
}
