import { stem } from "../../search/stem.ts";
import { toWords } from "../../search/words.ts";
import { askedName } from "./asked-name.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Interjections, laughter, agreement, refusal, forms of address and abbreviations that are used only in chat. No question is
 * about them, and dictionaries list hardly any. General usage, not fitted to any knowledge.
 */
const chatWords: ReadonlySet<string> = new Set(
  `2day 2moro 2morrow 2mrw 2nite 4eva 4ever 4u aah aargh af afaics afaict agh ah aha ahaha ahem ahh aight ain't aint alas
  alrighty amirite anyhoo anyhow anywho argh arrgh arse atm aw aww awww ay aye bah bbiab bbl bbs betcha bff bfn blah
  blegh bleh boohoo booyah borked borken bravo brb bros broski brr brudda bruv cba cmiiw cob coupla crappy cu cya dammit
  dang darn darnit dawg deadass def deffo defo ditto doh donno dontcha drat duh dunno eek eep effin egads eh eod eoe eom
  eoq eow er erm eww fam feh ffs finna fml folx fomo fr freakin frfr frickin friggin ftfy ftl ftw fubar fubared fucked
  fuckin g2g gadzooks gah gee geez gg ggs gj golly gosh gotcha gotchu gr8 gr8t grats gratz grr gtg gtk gud hafta hah
  hahaha hbu heck heh hehe hehehe hella helluva highkey hm hmmm hmu homies hoo hoorah hooray howzit hru hth huh humph
  hurrah hurray ianal ick icymi idc idek idts idunno ight ihni iiuc ik ikr ily imao imma imnsho inb4 innit iow irl istr
  ity iykyk j/k jank janky jeepers jeez jfc jfyi jic jk jks kaput kay kindsa kk kthx kthxbye l8r lgtm lmfao lmk lolol
  lolz lotsa lotta lowkey lul lulz luv m8 mates meh mehh mfw mhm mm mm-hmm mmhm mmm mrw musta myob n/m n00b n1 nada naw
  nbd newb newbs nite nm nocap noice noobs nothin np npz nsfw nuh nuh-uh nvm obvi obvs ofcourse offtopic oh ohh oho oi
  okey okey-dokey okeydokey okie okie-dokie omfg omgg omw oof ooh oohh oomf ooo oopsie ot otoh ouch outta ow oy oyez pah
  peeps periodt pew pff pfft phew phooey phooo pooh pov pplz prolly psst ptl righto righty rofl roflmao roflol rotfl
  rtfm s'all s'up sheesh shh shite shitty shoo shoulda shush smdh smh somethin soz spose srs srsly str8 sry ssry sumthin sus ta tba
  tbc tbd tbf tbqh tch tfti tfw thks thnks thnx thxx til tmi tomoz tonite totes tqvm tryna tsk ttfn tty ttyl tw txs
  tyfyt tyia tysm tyty tyvm ugh uh-huh uh-oh uhh uhoh ulp umm voila w8 wahey wahoo wassap wassup watcha wazzup wbu wdym
  wdyt wee welp whadda whaddup whatcha whatev whatevs whee whew whoa whoo whoopee whoops whoopsie whoosh wo woah wonky
  wontcha woohoo woops woot wowee wowza wowzers wtaf wth wuz wyd wym wywh xd xo xoxo y'all ya'll yaas yah yass yasss yay
  yea yech yee yeehaw yeesh yeh yikes yinz yippee yis ymmv yolo yoohoo youse yowza yuck yuh yum yw zoinks zounds`.split(
    /\s+/,
  ),
);

/** Laughter and words of emphasis that dictionaries know too. */
const emphasis: ReadonlySet<string> = new Set(
  "lol lmao haha hahaha honestly literally seriously ngl tbh oh ah no but".split(" "),
);
/** Chat words that say that something is not known or not cared about, or that exclaim: "damn is it slow". */
const notBefore: ReadonlySet<string> = new Set("dunno donno idunno idek idts idc dang darn golly gosh".split(" "));
/** Words that go only together with others: "no but fr how", unlike "no clue". */
const joining: ReadonlySet<string> = new Set(["no", "but"]);
/** The most words that are removed from the beginning of a clause. */
const mostRemoved = 6;

/** Removes laughter, emphasis and other chat words from the beginning of a clause in lower case. */
export function withoutInterjections(lower: string): string {
  const words = lower.split(" ", mostRemoved + 1).map((word) => word.replace(/[,.!…-]+$/, ""));
  const isOne = (word: string): boolean => emphasis.has(word) || (chatWords.has(word) && !notBefore.has(word));
  let removed = words.findIndex((word) => !isOne(word));
  while (removed > 0 && joining.has(words[removed - 1] ?? "")) removed--;
  return removed <= 0 ? lower : lower.split(" ").slice(removed).join(" ");
}

/** Whether a word is only a chat word; a word that the knowledge uses is not. */
export function isChatWord(word: string, vocabulary: Pick<Vocabulary, "frequency">): boolean {
  const lower = word.toLowerCase().replace(/[’]/g, "'");
  return chatWords.has(lower) && vocabulary.frequency(stem(lower)) === 0;
}

/** Removes chat words from a question, except one whose meaning is asked for; unchanged if nothing else is left. */
export function withoutChatWords(text: string, vocabulary: Pick<Vocabulary, "frequency">): string {
  const found = toWords(text).filter(({ text: word }) => isChatWord(word, vocabulary));
  if (found.length === 0) return text;
  const asked = askedName(text)?.toLowerCase();
  let left = "";
  let end = 0;
  for (const word of found) {
    if (word.text.toLowerCase() === asked) continue;
    left += text.slice(end, word.start);
    end = word.end;
  }
  if (end === 0) return text;
  // Removes the punctuation after a removed word: "Ugh, how", "oh! how".
  left = `${left}${text.slice(end)}`
    .replace(/\s+/g, " ")
    .replace(/^(?:[ ,!…:;-]|\.+ )+/, "")
    .trim();
  return /[\p{L}\p{N}]/u.test(left) ? left : text;
}
