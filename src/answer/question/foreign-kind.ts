import type { Language } from "../../search/languages/language.ts";
import type { QuestionKind, Wants } from "./question-kind.ts";

/** How questions in other languages ask for a price, a number or a reason; the first that matches decides. */
const forms: Partial<Record<Language, readonly (readonly [wants: Wants, pattern: RegExp])[]>> = {
  de: [
    [
      "price",
      /\bwas kosten?(?!\p{L})|\bwas kostet(?!\p{L})|\bwie teuer(?!\p{L})|\bwie ?viel .{0,80}\bkosten?t?(?!\p{L})/u,
    ],
    ["number", /\bwie ?viele?(?!\p{L})|\bwie (?:alt|lange?|oft|hoch|groß|weit|schnell|schwer|breit|tief)(?!\p{L})/u],
    ["reason", /\b(?:warum|wieso|weshalb|wozu)(?!\p{L})/u],
  ],
  fr: [
    ["price", /\bcombien .{0,80}\bco[uû]ten?t?(?!\p{L})/u],
    ["number", /\bcombien(?!\p{L})/u],
    ["reason", /\bpourquoi(?!\p{L})/u],
  ],
  es: [
    ["price", /\bcu[aá]nto (?:cuestan?|valen?)(?!\p{L})/u],
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
};

/** Tells what a question in another language wants; what is not told there is anything. */
export function foreignKind(text: string, language: Language): QuestionKind {
  const lower = text.toLowerCase();
  const [wants] = forms[language]?.find(([, pattern]) => pattern.test(lower)) ?? ["anything" as const];
  return { wants, isCount: false, isDeed: false, focus: "" };
}
