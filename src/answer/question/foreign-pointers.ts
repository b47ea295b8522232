import { withoutAccents } from "./without-accents.ts";

/*
 * Words of requests in other languages that refer to what is beside them instead of saying what is asked: "kannst du helfen?",
 * "une idée ?". In lower case without accents.
 */

/** For each language, the words that ask and the words that may be around them. */
const pleas: readonly { readonly pleading: ReadonlySet<string>; readonly beside: ReadonlySet<string> }[] = [
  {
    pleading: wordsOf(
      "das dies dieses diese dazu hierzu dabei darauf helfen hilfe hilf idee ahnung tipp tipps antwort antworten antworte beantworten beantworte erklaren erklar loesung losung meinung oben",
    ),
    beside: wordsOf(
      "weisst weiss du ihr jemand wer kannst kann konnt konnte konntest konnen hast hat habt bitte mal was meinst sagst denn doch auch bestimmt eine einen ein hier zu dir mir uns ihm ihr die den dem der frage fragen siehe stimmt ist hey hallo hi so mal kurz vielleicht und irgendeine irgendwelche jemandem es",
    ),
  },
  {
    pleading: wordsOf(
      "ca cela idee idees aide aider aidez reponse repondre reponds expliquer explique avis solution dessus ceci",
    ),
    beside: wordsOf(
      "tu vous sais savez peux peut pouvez pourrais pourriez quelqu'un qqn quelqu un une des la le les l svp stp s'il s il te plait vous me m nous a y as avez de d pour sur ton votre est c'est c vrai question hey salut bonjour t as",
    ),
  },
  {
    pleading: wordsOf(
      "esto eso ayuda ayudar ayudame ayudarme idea ideas respuesta responder responde explicar explica explicame solucion opinion arriba",
    ),
    beside: wordsOf(
      "sabes sabe alguien puedes puede podrias podria podeis me nos lo la el por favor porfa alguna algun que opinas dices es verdad cierto tienes tiene una un a con de hola oye pregunta se",
    ),
  },
];

/** Japanese has no blanks between words. */
const japanese =
  /^(?:すみません[。、\s]*)?(?:(?:これ|それ|この質問|上の質問|上記)(?:は|を|に|って|について)?[、\s]*)?(?:お願い(?:します|いたします|できますか)?|おねがいします|教えて(?:ください|下さい|くれますか|もらえますか)?|(?:何か)?(?:わかり|分かり)(?:ます|ません)か|わかる|分かる|知って(?:い)?(?:ます|る)か?|どう(?:です|でしょう|思います)か?|助けて(?:ください)?|答えて(?:ください|くれますか|もらえますか)?|本当(?:です)?か?)[?？。!！\s]*$/;

/** The most words of such a request; longer ones say what they are about. */
const mostWords = 9;

/** Whether a text in German, French, Spanish or Japanese asks nothing by itself and refers to what is beside it. */
export function pleadsElsewhere(text: string): boolean {
  if (japanese.test(text.trim())) return true;
  const words = withoutAccents(text.toLowerCase()).match(/[\p{L}']+/gu) ?? [];
  if (words.length === 0 || words.length > mostWords) return false;
  return pleas.some(
    ({ pleading, beside }) =>
      words.every((word) => pleading.has(word) || beside.has(word)) && words.some((word) => pleading.has(word)),
  );
}

function wordsOf(listed: string): ReadonlySet<string> {
  return new Set(listed.split(" "));
}
