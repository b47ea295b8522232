import type { Range } from "../../knowledge/sentences.ts";
import type { Language } from "../../search/languages/language.ts";
import type { Wants } from "./question-kind.ts";

const numberWord =
  "(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|twice|thrice|double|triple|percent)";
const month =
  "(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

/** A number that is neither part of a name, such as S3 or HTTP/2, nor a year. */
const amount = new RegExp(
  `(?<=[$€£¥] ?)\\d|(?<![\\p{L}\\d/_-]|\\p{L}[.:#])(?!(?:1[5-9]|20)(?!00)\\d\\d(?:s|st)?\\b(?![.,:]?\\d| ?[%€$£¥]))\\d|\\b${numberWord}\\b`,
  "iu",
);
const number = new RegExp(`\\d|\\b${numberWord}\\b`, "i");
const share =
  /\d ?(?:%|percent\b|per ?cent\b)|\b(?:percent|per ?cent|half|thirds?|quarters?|fifths?|tenths?|majority|(?:most|all|none|nearly all) of|(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|a hundred|\d+))\b/i;
const date = new RegExp(
  `\\b(?:1\\d{3}|20\\d{2})s?\\b|\\b${month}s?\\b|\\b(?:century|years? ago|months? ago|weeks? ago|yesterday|today|noon|midnight)\\b|\\b\\d{1,2}(?::\\d{2}| ?[ap]m)\\b`,
  "i",
);
const time = "(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?)";
const inWords = new RegExp(
  `\\b(?:(?:an?|one|each|every|per) (?:(?:half|full|whole|business|working|calendar) )?${time}|hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually)\\b`,
  "i",
);
const price = /[$€£¥]\s?\d|\d\s?(?:dollars?|euros?|pounds?|cents?|usd|eur|gbp)\b|\b(?:dollars?|euros?)\b|\bfree\b/i;
/** Numbers, dates and prices with what qualifies them and what they count: "over 300 cities". */
const withUnit = new RegExp(
  `(?:(?:about|over|under|around|roughly|nearly|almost|up to|at least|at most|more than|less than|fewer than|approximately) )?(?:[$€£¥] ?)?(?:\\b\\d[\\d.,:]*\\d|\\b\\d|\\b${numberWord}\\b)(?:(?: (?:to|or|and)|[-–]) ?(?:\\d[\\d.,]*|${numberWord}\\b))?(?: ?%|(?: of)? [a-z]+)?`,
  "giu",
);

/** A capitalized word that does not begin a sentence, an acronym, what something is called, a channel or an address. */
const name =
  /(?<![\w&#/])#[\p{L}][\w-]+|[\w.+-]@[\w-]+\.\w|[^.!?:\s] +["'“‘(]*\p{Lu}[\p{L}\d]|\b\p{Lu}{2,}\b|\b\p{Lu}\p{Ll}+\p{Lu}|^\p{Lu}[\p{L}]+ \p{Lu}|\b(?:is|are|was|were) (?:called|named|known as|titled) ["'“‘`]?[\p{L}\d]/u;

/** A person may be given by an office, a team or a part of an organisation. */
const office =
  /\b(?:(?:your|our|the|their|a|an|each|every) (?:[\w-]+ ){0,3}?(?:managers?|supervisors?|leads?|leaders?|directors?|heads?|teams?|officers?|owners?|board|committee|chairs?|administrators?|admins?|departments?|office|council|master|commander|partners?|maintainers?|editors?|authors?|founders?|assistants?|coordinators?|facilitators?|engineers?|developers?|customers?|clients?|employees?|employers?|colleagues?|buddy|mentors?)|every(?:one|body)|any(?:one|body)|nobody|no one)\b/i;
/** Number words of other languages, without those that have another meaning too. */
const numbersIn: Partial<Record<Language, RegExp>> = {
  de: /(?<!\p{L})(?:einund\p{L}{3,6}zig|zwei|drei|vier|fünf|sechs|sieben|acht(?!en|et|ung|sam|lo)|neun|zehn|elf(?!en)|zwölf|zwanzig|sechzig|siebzig|dreißig|hundert|tausend|millionen?|prozent|doppelt|halb|ein paar|einmal|zweimal|dreimal|täglich|wöchentlich|monatlich|jährlich)/iu,
  fr: /(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|moitié|fois par)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|trece|catorce|quince|dieci\p{L}{3,6}|veint(?:e|i\p{L}{3,6})|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to)?|\p{L}{2,6}cient[oa]s|mil|mitad|veces)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|quatorze|catorze|quinze|dez[ae]\p{L}{4,6}|dezoito|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|\p{L}{2,6}cent[oa]s|mil|metade|vezes)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|\p{L}{2,6}dici|dicia?\p{L}{4,6}|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)(?:[ai]|[ai]?(?:uno?|due|tr[eé]|quattro|cinque|sei|sette|otto|nove))|\p{L}{0,10}cento|mille|\p{L}{2,12}mila|metà|volte)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\p{L}{3,5}tien|(?:\p{L}{3,5}[eë]n)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|\p{L}{0,6}honderd|duizend|helft|procent|dagelijks|wekelijks|maandelijks|jaarlijks)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)\p{L}{0,4}|\p{L}{0,4}hundra|tusen|hälften|procent|gånger)(?!\p{L})/iu,
  ja: /[０-９]|[一二三四五六七八九十百千万](?:つ|人|名|回|個|歳|年|日|週間|か月|ヶ月|時間|分|秒|台|件|種類|割|倍|円)/u,
  zh: /[０-９]|[一二两三四五六七八九十百千万](?:个|人|名|次|岁|年|天|日|周|月|小时|分钟|秒|台|件|种|倍|元|块)/u,
  ko: /[０-９]|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|[일이삼사오육칠팔구십백천만]+)\s?(?:명|개|번|살|년|일|주|달|개월|시간|분|초|대|건|가지|배|원)/u,
  th: /[๐-๙]|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน)/u,
};
/** Date words of other languages. */
const datesIn: Partial<Record<Language, RegExp>> = {
  de: /(?<!\p{L})(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|heute|jahrhundert|anfang des jahres|vor \p{L}+ (?:jahren|monaten|wochen))|\d{1,2}\.\s?\d{1,2}\.|\d\s?uhr/iu,
  fr: /(?<!\p{L})(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|siècle|il y a)(?!\p{L})|\d{1,2}\/\d{1,2}|\d\s?h(?!\p{L})/iu,
  es: /(?<!\p{L})(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|siglo|hace)(?!\p{L})|\d{1,2}\/\d{1,2}/iu,
};
const priceElsewhere = /\d\s?(?:euro|kronor|kr|円|万円)|無料|kostenlos|kostenfrei|umsonst|gratis|gratuit|\d+,-/iu;

/**
 * Whether a text contains a thing of the kind that a question wants; true if it wants no such kind.
 * @param language of the text
 */
export function holdsWanted(wants: Wants, text: string, language: Language = "en"): boolean {
  switch (wants) {
    case "number":
      return numberIn(language).test(text) || numbersIn[language]?.test(text) === true;
    case "share":
      return share.test(text);
    case "duration":
      return number.test(text) || inWords.test(text);
    case "date":
      return date.test(text) || datesIn[language]?.test(text) === true;
    case "price":
      return price.test(text) || (language !== "en" && priceElsewhere.test(text));
    case "name":
      return name.test(text) || office.test(text);
    case "reason":
    case "place":
    case "consequence":
    case "list":
    case "comparison":
    case "decision":
    case "definition":
    case "gist":
    case "anything":
      return true;
  }
}

/** In other languages than English a question for a number may ask how long something has lasted, which a year tells. */
function numberIn(language: Language): RegExp {
  return language === "en" ? amount : number;
}

const condition = /\b(?:if|when|whenever|unless|once|until|otherwise|as soon as|without)\b/i;
const place =
  /\b(?:in|at|on|under|inside|beside|behind|near|from|into|via|through|between|across)\b[^.!?]{0,24}?(?:\p{Lu}|#|\/|`|\b(?:room|floor|office|building|channel|folder|directory|page|tab|menu|site|portal|repository|repo|file|city|cities|country|region|browser)\b)/u;
/**
 * Whether a text has the form that a question wants: the thing itself, or a condition where the question asks for a
 * consequence.
 * @param language of the text
 */
export function hasForm(wants: Wants, text: string, language: Language = "en"): boolean {
  switch (wants) {
    case "consequence":
      return condition.test(text);
    case "place":
      return place.test(text);
    default:
      return holdsWanted(wants, text, language);
  }
}

/** Whether a question wants something that is told in numbers. */
export function isQuantity(wants: Wants): boolean {
  return wants === "number" || wants === "share" || wants === "duration" || wants === "date" || wants === "price";
}

/** Returns the ranges of the numbers, dates or prices in a text that a question wants. */
export function wantedRanges(wants: Wants, text: string, language: Language = "en"): Range[] {
  if (!isQuantity(wants)) return [];
  const other = numbersIn[language];
  const elsewhere = other === undefined ? [] : text.matchAll(new RegExp(other.source, "giu"));
  const found = [...text.matchAll(withUnit)].filter(
    ({ 0: match }) => wants !== "number" || numberIn(language).test(match),
  );
  return [...found, ...elsewhere].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}
