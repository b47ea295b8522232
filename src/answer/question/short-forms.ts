import { stem } from "../../search/stem.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Informal spellings that are further from the word than a typo: phonetic, abbreviated or colloquial ones. */
const shortForms: ReadonlyMap<string, string> = new Map(
  `abt about|b4 before|bcoz because|bcuz because|b/c because|coz because|cos because|cuz because|cld could|cud could|hw how|shld should
  shud should|wat what|wats what|wht what|wot what|wut what|wen when|wld would|wud would|w/ with|w/o without
  alot a lot|atleast at least|aswell as well|eachother each other|everytime every time|incase in case|infact in fact|noone no one
  acct account|accts accounts|addr address|amt amount|appt appointment|apps applications|approx approximately|authn authentication
  authz authorization|auths authorizations|avg average|bday birthday|btwn between|cert certificate|certs certificates|cfg configuration|cmd command|cmds commands
  comms communication|config configuration|configs configurations|convo conversation|creds credentials|db database|dbs databases
  dept department|dev developer|devs developers|dir directory|dirs directories|distro distribution|distros distributions
  eng engineering|engs engineers|env environment|envs environments|esp especially|execs executives|fn function
  fns functions|gov government|govt government|hq headquarters|hrs hours|impl implementation
  infra infrastructure|k8s kubernetes|i18n internationalization|l10n localization|a11y accessibility|o11y observability|lang language
  langs languages|lib library|libs libraries|mgmt management|mgr manager|mgrs managers|mins minutes|msg message|msgs messages
  mtg meeting|mtgs meetings|num number|obv obviously|ofc of course|ops operations|org organization|orgs organizations
  perf performance|perms permissions|pic picture|pics pictures|ppl people|prev previous|prob probably|probs problems
  prod production|proj project|pw password|pwd password|pws passwords|qty quantity|repo repository|repos repositories|req request
  reqs requests|rn right now|rly really|sched schedule|secs seconds|segfault segmentation fault|segfaults segmentation faults
  svc service|svcs services|tech technology|temp temporary|tho though|thru through|tmr tomorrow|tmrw tomorrow|tn tonight|usr user|usrs users
  vacay vacation|vuln vulnerability|vulns vulnerabilities|wk week|wks weeks|wknd weekend|wrt regarding|yr year|yrs years
  arvo afternoon|binned thrown away|booze alcohol|brekkie breakfast|bucks dollars|dosh money|gaffer manager|grub food|hols holidays
  hubby husband|kid child|kids children|knackered tired|loo toilet|loos toilets|mate friend|moolah money|nicked stolen|preggers pregnant
  quid pounds|sacked dismissed|skint without money|telly television|xmas christmas`
    .split(/\||\n/)
    .map((line) => line.trim().split(/ (.*)/, 2) as [string, string]),
);

/**
 * Letters and digits that chat writes for a word, recognised by the words beside them: "y r ppl moving 2 rust", "how 2 test w
 * mocks".
 */
const letters: readonly (readonly [letter: string, meant: RegExp, word: string])[] = [
  ["y", /(?<=^|[.!?,] )y(?= (?:r|is|are|was|were|do|does|did|would|should|not|u|they|we|ppl|people)\b)/gi, "why"],
  ["r", /(?<=\b(?:why|they|we|ppl|people|these|those|who|u|you) )r(?= )/gi, "are"],
  [
    "r",
    /(?<=\b(?:what|how|where|which|when) )r(?= (?:the|some|my|our|your|ur|u|you|they|we|these|those|there|ppl|people)\b)/gi,
    "are",
  ],
  [
    "2",
    /(?<=\b(?:how|want|need|have|has|had|got|going|where|what|when|able|easy|hard|way|moving|move|moved|switch(?:ed|ing)?|migrat(?:e|ed|ing)|convert(?:ed|ing)?|port(?:ed|ing)?|used) )2(?= \p{L})/giu,
    "to",
  ],
  [
    "4",
    /(?<=\b(?:good|best|used?|using|thanks|works?|reasons?|looking|instead|support|made|alternatives?) )4(?= \p{L})/giu,
    "for",
  ],
  ["w", /(?<=[\p{L}\d] )w(?= \p{L}{2})/gu, "with"],
];

/** Matches words in lower case, and a capitalised first word that is not part of a name. */
const words = /^[A-Z][a-z]+(?= [a-z])|\b(?:w\/o?|b\/c)(?=\s|$)|(?<![\w./@-])[a-z]+(?:\d+[a-z]*)?(?![\w/@-]|\.\w)/g;

/** Expands short forms that the knowledge itself does not use. */
export function expandShortForms(text: string, vocabulary: Pick<Vocabulary, "frequency">): string {
  const spelt = letters.reduce((so, [letter, meant, word]) => {
    return so.includes(letter) && vocabulary.frequency(letter) === 0 ? so.replace(meant, word) : so;
  }, text);
  return spelt.replace(words, (word) => {
    const typed = word.toLowerCase();
    const meant = shortForms.get(typed);
    return meant === undefined || vocabulary.frequency(stem(typed)) > 0 ? word : meant;
  });
}
