import { toWords } from "../../search/words.ts";

/** Words of greetings, thanks, praise, abuse and small talk. A short text of only these words is no question. */
const courtesyWords: ReadonlySet<string> = new Set(
  `a afternoon again ai all amazing an and appreciated are at awesome bad best bot botty brilliant bye can chat chatgpt cheers cool
  could cya damn day dear do doing dumb else evening everyone everybody excellent fantastic feel feeling fine folks footnote
  for friend fuck fucking gg ggs gj g'day gm gn goodbye good great guys ha haha hello help helped helpful helps hey human heya hi hiya hola how howdy i idiot is
  it its job kind later like lol lot love lovely luck many mate me morning much my name nice night no not of off ok okay one
  pal perfect person please pretty pls real really robot see shit so sorry stupid suck sucks super sup sure team thank thanks thanx that thats the there
  this thx time today tomorrow tonight trash ty u ugly up ur useless very wassup weekend welcome well what whats who wonderful work working works world wow worst
  yay yeah yep yes yo you youre your`.split(/\s+/),
);
/** Such words in other languages. */
const courtesyElsewhere: ReadonlySet<string> = new Set(
  `schön schönen vielen lieben guten gute tag abend morgen nacht beaucoup bien muchas buenos buenas días tardes noches
  bom boa dia tarde noite muito mille tante jij u er veel så mycket zusammen leute allerseits miteinander alle ihr euch dir wie geht gehts es
  und toi à a tous toutes vous tout le monde comment ça ca va vas tu vais todos todas amigos chicos gente qué que tal cómo como estás
  estas está todo bien みんな 皆さん さん`.split(/\s+/),
);
/** Words of other languages that are only used to greet or thank. */
const greetingsElsewhere: ReadonlySet<string> = new Set(
  `hallo hola moin servus grüezi danke dankeschön dank bonjour salut coucou bonsoir merci gracias buenos buenas olá obrigado obrigada ciao
  buongiorno buonasera grazie bedankt dankjewel goedemorgen goedemiddag hej hejsan こんにちは こんばんは おはよう おはようございます
  ありがとう ありがとうございます 你好 您好 谢谢 안녕하세요 안녕 감사합니다 고마워요 สวัสดี สวัสดีครับ สวัสดีค่ะ ขอบคุณ ขอบคุณครับ
  ขอบคุณค่ะ`.split(/\s+/),
);
const greetingPairs =
  /^(?:gut(?:en?) (?:tag|abend|morgen|nacht)(?: (?:zusammen|leute|allerseits|alle|an alle|euch))?|bom dia|boa (?:tarde|noite)|tack så mycket|wie gehts?(?: es)?(?: (?:dir|euch))?|(?:comment )?[cç]a va(?: (?:bien|toi|vous))?|comment (?:vas tu|allez vous)|qu[eé] tal(?: todo)?|c[oó]mo est[aá]s)\W*$/iu;
/** Courtesy words of which a courtesy contains at least one: the other words alone may ask something ("how is it doing"). */
const courtesySigns: ReadonlySet<string> = new Set(
  `afternoon amazing appreciated awesome bot botty brilliant bye cheers cool cya damn dumb evening excellent fantastic fuck fucking
  gg ggs gj gm gn goodbye good great haha hello help hey heya hi hiya hola howdy idiot lol love lovely morning nice night ok okay perfect shit sorry
  stupid suck sucks sup thank thanks thanx thx trash ty u useless wassup welcome who wonderful wow yay yeah yep yes yo you your youre`.split(
    /\s+/,
  ),
);
const longestCourtesy = 8;
const longestElsewhere = 6;

/** Whether a text contains nothing to search for: a greeting, thanks, noise or nothing at all. */
export function isCourtesy(text: string): boolean {
  const words = toWords(text).map((word) => word.text.toLowerCase().replace(/['’]/g, ""));
  if (words.length === 0) return true;
  if (words.every(isNoise)) return true;
  if (isCourtesyElsewhere(words)) return true;
  return (
    words.length <= longestCourtesy &&
    words.every((word) => courtesyWords.has(shortened(word))) &&
    words.some((word) => courtesySigns.has(shortened(word)))
  );
}

function isCourtesyElsewhere(words: readonly string[]): boolean {
  const isGreeting = (word: string): boolean => greetingsElsewhere.has(word);
  return (
    words.length <= longestElsewhere &&
    words.every((word) => isGreeting(word) || courtesyElsewhere.has(word)) &&
    (words.some(isGreeting) || greetingPairs.test(words.join(" ")))
  );
}

/** Shortens repeated letters: "hellooo" to "hello". */
function shortened(word: string): string {
  return courtesyWords.has(word) ? word : word.replace(/(.)\1{2,}/g, "$1$1").replace(/(.)\1+$/, "$1");
}

/** Whether a word is random typing, such as a repeated letter or a row of the keyboard, or a bare small number. */
function isNoise(word: string): boolean {
  return /^\d{1,2}$|^(.)\1{2,}$/.test(word) || /^(?:asdf|sdfg|dfgh|qwer|wert|zxcv|hjkl|jkl)/.test(word);
}
