const doubledL =
  /^((?:re|un|dis|mis)?(?:cancel|channel|counsel|dial|equal|fuel|funnel|initial|label|level|libel|marshal|medal|model|panel|parcel|pedal|quarrel|ravel|rival|shovel|signal|spiral|swivel|total|travel|trial|tunnel))l(ed|ing|ings|er|ers|or|ors)$/;

/** Rewritings of endings, in the order in which they are tried; each leaves most words unchanged. */
const endings: readonly (readonly [british: RegExp, american: string])[] = [
  [/is(e|es|ed|er|ers|ing|ings|ation|ations|ational)$/, "iz$1"],
  [/(?<=al|ar)ys(e|es|ed|er|ers|ing)$/, "yz$1"],
  [/(?<=[lvbmngid])our(s|ed|ing|ings|al|able|ful|ite|ites)?$/, "or$1"],
  [/(?<=t|b)re(s|d)?$/, "er$1"],
  [/^(def|off|lic|pret)ence(s|d|less)?$/, "$1ense$2"],
  [/ogue(s|d)?$/, "og$1"],
  [/(?<=dg)ement(s)?$/, "ment$1"],
  [doubledL, "$1$2"],
];

/** A cheap test that most words fail: whether the word may have a British ending. */
const mayBeBritish = /[iy]s(?:e|ing|a)|our|[tb]re|ence|ogue|dgem|ll/;

/** Words whose spellings differ in no regular way. Words with two meanings in American English, such as "check", are missing. */
const words = new Map<string, string>();
for (const pair of [
  "aluminium aluminum",
  "artefact artifact",
  "cosy cozy",
  "draught draft",
  "enrolment enrollment",
  "fulfilment fulfillment",
  "grey gray",
  "instalment installment",
  "jewellery jewelry",
  "kerb curb",
  "manoeuvre maneuver",
  "mould mold",
  "plough plow",
  "practise practice",
  "programme program",
  "sceptic skeptic",
  "sceptical skeptical",
  "skilful skillful",
  "tyre tire",
]) {
  const [british = "", american = ""] = pair.split(" ");
  words.set(british, american);
  words.set(`${british}s`, `${american}s`);
}
words.set("practised", "practiced").set("practising", "practicing");

/**
 * Rewrites a British spelling to the American one. Some results are no words, which is harmless: the index and the query are
 * both rewritten.
 * @param word in lower case
 */
export function americanSpelling(word: string): string {
  const irregular = words.get(word);
  if (irregular !== undefined) return irregular;
  if (!mayBeBritish.test(word)) return word;
  return endings.reduce((so, [british, american]) => so.replace(british, american), word);
}
