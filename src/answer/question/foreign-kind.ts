import type { Language } from "../../search/languages/language.ts";
import { askedName } from "./asked-name.ts";
import type { QuestionKind, Wants } from "./question-kind.ts";

/** How questions in other languages ask for a price, date, number or reason; the first match decides. */
const forms: Partial<Record<Language, readonly (readonly [wants: Wants, pattern: RegExp])[]>> = {
  de: [
    [
      "price",
      /\bwas kosten?(?!\p{L})|\bwas kostet(?!\p{L})|\bwie teuer(?!\p{L})|\bwie ?viel .{0,80}\bkosten?t?(?!\p{L})/u,
    ],
    [
      "date",
      /\bseit wann(?!\p{L})|\bin welchem (?:jahr|monat)(?!\p{L})|\ban welchem (?:tag|datum)(?!\p{L})|\bwann (?:war|waren|wurden?|begann|fand|entstand|erschien|ging|startete|gab|kam)(?!\p{L})|\bwann (?:ist|findet) (?:das|der|die) nächste/u,
    ],
    ["number", /\bwie ?viele?(?!\p{L})|\bwie (?:alt|lange?|oft|hoch|groß|weit|schnell|schwer|breit|tief)(?!\p{L})/u],
    ["reason", /\b(?:warum|wieso|weshalb|wozu)(?!\p{L})/u],
  ],
  fr: [
    ["price", /\bcombien .{0,80}\bco[uû]ten?t?(?!\p{L})/u],
    [
      "date",
      /\bdepuis quand(?!\p{L})|\ben quelle année(?!\p{L})|\bquand (?:a|ont|était|a été|fut)(?!\p{L})|\bà quelle date(?!\p{L})|\bquelle est la date(?!\p{L})/u,
    ],
    ["number", /\bcombien(?!\p{L})/u],
    ["reason", /\bpourquoi(?!\p{L})/u],
  ],
  es: [
    ["price", /\bcu[aá]nto (?:cuestan?|valen?)(?!\p{L})/u],
    [
      "date",
      /\bdesde cu[aá]ndo(?!\p{L})|\ben qu[eé] año(?!\p{L})|\bcu[aá]ndo (?:se (?:fundó|creó|lanzó)|fue|fueron|empezó|comenzó)(?!\p{L})|\bqu[eé] día(?!\p{L})/u,
    ],
    ["number", /\bcu[aá]nt[oa]s?(?!\p{L})/u],
    ["reason", /\bpor qu[eé](?!\p{L})/u],
  ],
  pt: [
    ["price", /\bquanto custam?(?!\p{L})/u],
    ["number", /\bquant[oa]s?(?!\p{L})/u],
    ["reason", /\bpor ?qu[eê](?!\p{L})/u],
  ],
  it: [
    ["price", /\bquanto costano?(?!\p{L})/u],
    ["number", /\bquant[aeio](?!\p{L})/u],
    ["reason", /\bperch[eé](?!\p{L})/u],
  ],
  nl: [
    ["price", /\bwat kosten?(?!\p{L})|\bwat kost(?!\p{L})|\bhoe duur(?!\p{L})/u],
    ["number", /\bhoeveel(?!\p{L})|\bhoe (?:lang|vaak|oud|groot|hoog|ver|snel)(?!\p{L})/u],
    ["reason", /\bwaarom(?!\p{L})/u],
  ],
  sv: [
    ["price", /\bvad kostar?(?!\p{L})|\bhur dyrt?(?!\p{L})/u],
    ["number", /\bhur (?:många|mycket|länge|ofta|gammal|gamla|stor|hög|långt?)(?!\p{L})/u],
    ["reason", /\bvarför(?!\p{L})/u],
  ],
  ja: [
    ["price", /いくら|何円/u],
    ["number", /いくつ|何(?:人|回|個|歳|年|日|時間|分|秒|台|件|種類|パーセント)|どのくらい|どれくらい/u],
    ["reason", /なぜ|どうして/u],
  ],
  zh: [
    ["price", /多少钱|费用是多少/u],
    ["number", /多少|几(?:个|人|名|次|岁|年|天|日|周|月|小时|分钟|台|件|种)|多(?:久|长|大|高|远)/u],
    ["reason", /为什么|为何/u],
  ],
  ko: [
    ["price", /얼마(?:예요|입니까|인가요)|비용/u],
    ["number", /몇|며칠|얼마나/u],
    ["reason", /왜/u],
  ],
  th: [
    ["price", /ราคา(?:เท่าไหร่|เท่าไร)|กี่บาท/u],
    ["number", /กี่|เท่าไหร่|เท่าไร|นานแค่ไหน/u],
    ["reason", /ทำไม/u],
  ],
};

/**
 * Questions for who did or does something, as a group `focus` or `done`: somebody who founded, leads or pays. Not for who may,
 * can or has something, is asked for or gets it, which texts say in many ways.
 */
const deeds: Partial<Record<Language, RegExp>> = {
  de: /\bwer (?:hat .{1,80}?(?<done>\p{L}*ge\p{L}+t)\W*$|(?!(?:ist|sind|war|hat|haben|darf|kann|muss|soll|will|wird|weiß|kennt|hilft|bekommt|kriegt|braucht|macht|trägt|steht|geht|kommt|gilt|tut|gehört|benutzt|nutzt)(?!\p{L}))(?<focus>\p{L}{3,30}t(?:e|en)?)(?!\p{L}))/u,
  fr: /\bqui (?:a|ont) (?!été|fait|eu|besoin|accès|droit)(?<focus>\p{L}{3,30}[éisut])(?!\p{L})/u,
  es: /\bqui[eé]n(?:es)? (?:ha |han )?(?<focus>\p{L}{3,30}(?:ó|ron|ado|ido))(?!\p{L})/u,
  pt: /\bquem (?<focus>\p{L}{3,30}(?:ou|eu|iu|aram|eram|iram))(?!\p{L})/u,
  it: /\bchi (?:ha|hanno) (?!fatto|bisogno|diritto)(?<focus>\p{L}{3,30}t[oaie])(?!\p{L})/u,
  nl: /\bwie (?!(?:is|zijn|was|kan|kunnen|moet|mag|heeft|hebben|weet|krijgt|wil|gebruikt|doet)(?!\p{L}))(?<focus>\p{L}{3,30}t(?:e|en)?)(?!\p{L})/u,
  sv: /\bvem (?!(?:är|var|kan|får|måste|ska|har|vet|vill|använder|gör)(?!\p{L}))(?<focus>\p{L}{4,30})/u,
};

/** What is counted, as a group `focus`; not times and durations, which texts count in other words. */
const counted: Partial<Record<Language, RegExp>> = {
  de: /\bwie ?viele (?!male)(?<focus>(?:\p{Ll}+e[nrs]? )?\p{L}+)/u,
  fr: /\bcombien d(?:e |['’])(?!temps|fois)(?<focus>\p{L}+)/u,
  es: /\bcu[aá]nt[oa]s (?!veces)(?<focus>\p{L}+)/u,
  pt: /\bquant[oa]s (?!vezes)(?<focus>\p{L}+)/u,
  it: /\bquant[ie] (?!volte)(?<focus>\p{L}+)/u,
  nl: /\bhoeveel (?!tijd|keer)(?<focus>\p{L}+)/u,
  sv: /\bhur många (?!gånger)(?<focus>\p{L}+)/u,
};

/**
 * The word after "how much", or the verb in "what does somebody earn", as a group `focus`: an amount in a text without that
 * word is of something else.
 */
const amounts: Partial<Record<Language, RegExp>> = {
  de: /\b(?:wie ?viel|was(?= verdien)) (?<focus>\p{L}+)/u,
  fr: /\bcombien (?!de|d['’]|coûte|vaut|est|sont|a|y)(?<focus>\p{L}+)/u,
  es: /\bcu[aá]nto (?!cuesta|vale|es|son|hay|tiempo|dura|tarda)(?<focus>\p{L}+)/u,
  pt: /\bquanto (?!custa|vale|é|são|há|tempo|dura|demora)(?<focus>\p{L}+)/u,
  it: /\bquanto (?!costa|vale|è|sono|tempo|dura)(?<focus>\p{L}+)/u,
  nl: /\b(?:hoeveel|wat) (?<focus>verdien\p{L}*)/u,
  sv: /\b(?:hur mycket|vad) (?<focus>tjänar\p{L}*)/u,
};

/** The most words of a name whose definition is asked for. */
const longestName = 4;

/** Returns what a question in another language wants; "anything" if no pattern matches. */
export function foreignKind(text: string, language: Language): QuestionKind {
  const lower = text.toLowerCase();
  const [wants] = forms[language]?.find(([, pattern]) => pattern.test(lower)) ?? ["anything" as const];
  const amount = amounts[language]?.exec(lower)?.groups?.["focus"];
  const count = wants === "number" ? counted[language]?.exec(lower)?.groups?.["focus"] : undefined;
  if (count !== undefined) return { wants, isCount: true, isDeed: false, focus: count };
  if (amount !== undefined) return { wants: "number", isCount: false, isDeed: false, focus: amount };
  if (wants !== "anything") return { wants, isCount: false, isDeed: false, focus: "" };
  const { focus = "", done = focus } = deeds[language]?.exec(lower)?.groups ?? {};
  if (done !== "") return { wants, isCount: false, isDeed: true, focus: done };
  const name = askedName(text);
  const isDefinition = name !== undefined && name.trim().split(/\s+/).length <= longestName;
  return { wants: isDefinition ? "definition" : wants, isCount: false, isDeed: false, focus: "" };
}
