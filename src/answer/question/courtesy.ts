import { toWords } from "../../search/words.ts";

/** Words of greetings, thanks, praise, abuse and small talk. A short text of nothing else is no question. */
const courtesyWords: ReadonlySet<string> = new Set(
  `a afternoon again ai all amazing an and appreciated are at awesome bad best bot botty brilliant bye can chat chatgpt cheers cool
  could cya damn day dear do doing dumb else evening everyone everybody excellent fantastic feel feeling fine folks footnote
  for friend fuck fucking gg ggs gj g'day gm gn goodbye good great guys ha haha hello help helped helpful helps hey human heya hi hiya hola how howdy i idiot is
  it its job kind later like lol lot love lovely luck many mate me morning much my name nice night no not of off ok okay one
  pal perfect person please pretty pls real really robot see shit so sorry stupid suck sucks super sup sure team thank thanks thanx that thats the there
  this thx time today tomorrow tonight trash ty u ugly up ur useless very wassup weekend welcome well what whats who wonderful work working works world wow worst
  yay yeah yep yes yo you youre your`.split(/\s+/),
);
/** Without one of these, such words may still ask something: "how is it doing". */
const courtesySigns: ReadonlySet<string> = new Set(
  `afternoon amazing appreciated awesome bot botty brilliant bye cheers cool cya damn dumb evening excellent fantastic fuck fucking
  gg ggs gj gm gn goodbye good great haha hello help hey heya hi hiya hola howdy idiot lol love lovely morning nice night ok okay perfect shit sorry
  stupid suck sucks sup thank thanks thanx thx trash ty u useless wassup welcome who wonderful wow yay yeah yep yes yo you your youre`.split(
    /\s+/,
  ),
);
const longestCourtesy = 8;

/** Whether there is nothing to look for in what was typed: a greeting, thanks, noise or nothing at all. */
export function isCourtesy(text: string): boolean {
  const words = toWords(text).map((word) => word.text.toLowerCase().replace(/['’]/g, ""));
  if (words.length === 0) return true;
  if (words.every(isNoise)) return true;
  return (
    words.length <= longestCourtesy &&
    words.every((word) => courtesyWords.has(shortened(word))) &&
    words.some((word) => courtesySigns.has(shortened(word)))
  );
}

/** "hellooo" is "hello". */
function shortened(word: string): string {
  return courtesyWords.has(word) ? word : word.replace(/(.)\1{2,}/g, "$1$1").replace(/(.)\1+$/, "$1");
}

/** Keys hit at random: a letter again and again, a row of the keyboard. */
function isNoise(word: string): boolean {
  return /^(.)\1{2,}$/.test(word) || /^(?:asdf|sdfg|dfgh|qwer|wert|zxcv|hjkl|jkl)/.test(word);
}
