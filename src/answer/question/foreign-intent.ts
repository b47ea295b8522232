import type { Language } from "../../search/languages/language.ts";
import { foreignIntentSigns, type IntentSigns, thanksElsewhere } from "./foreign-intent-signs.ts";
import { withoutAccents } from "./without-accents.ts";

/** See `Intent`. Greetings are missing, since they are recognized as courtesies in any language. */
type ForeignIntent = "question" | "thanks" | "objection" | "to-somebody" | "withdrawal" | "nod" | "remark";

/** The longest message that is only thanks; in characters too, since Japanese has no blanks between words. */
const longestThanks = { words: 14, characters: 120 };
/** The most clauses of a message that are read. */
const mostClauses = 40;
const longestNod = 160;

interface Clause {
  readonly text: string;
  readonly hasMark: boolean;
}

/**
 * Returns what a message in German, French, Spanish or Japanese does, as far as its words tell; in some other languages only
 * whether it thanks.
 * @param lower in lower case
 * @returns undefined if no pattern of these languages matches
 */
export function foreignIntent(lower: string): ForeignIntent | undefined {
  const text = withoutAccents(lower);
  const clauses = clausesOf(text);
  for (const language of Object.keys(foreignIntentSigns) as Language[]) {
    const signs = foreignIntentSigns[language];
    const intent = signs && intentBy(signs, text, clauses);
    if (intent !== undefined) return intent;
  }
  return intentBy(thanksElsewhere, text, clauses);
}

function intentBy(signs: IntentSigns, text: string, clauses: readonly Clause[]): ForeignIntent | undefined {
  const { thanks, objection, withdrawal, deed, question, told } = signs;
  const asked = clauses.filter((clause) => asks(clause, signs));
  // A question mark alone does not tell the language.
  const isOfLanguage = asked.some((clause) => question?.test(clause.text)) || deed?.test(text) === true;
  if (isOfLanguage) return asked.every((clause) => deed?.test(clause.text)) ? "to-somebody" : "question";
  if (asked.length > 0) return undefined;
  if (clauses.some((clause) => withdrawal?.test(clause.text))) return "withdrawal";
  if (objection?.test(text)) return "objection";
  if (thanks.test(text) && isShort(text)) return "thanks";
  if (isNod(signs, clauses)) return "nod";
  return told?.test(text) ? "remark" : undefined;
}

function asks({ text, hasMark }: Clause, { question, noQuestion }: IntentSigns): boolean {
  if (noQuestion?.test(text)) return false;
  return hasMark || question?.test(text) === true;
}

/** Whether every part of a message is a nod: "super, hat geklappt". */
function isNod({ nod }: IntentSigns, clauses: readonly Clause[]): boolean {
  if (nod === undefined || clauses.length === 0) return false;
  const parts = clauses.flatMap(({ text }) => text.split(/[,、:()–—]+|\s-\s/)).map((part) => part.trim());
  const said = parts.filter((part) => /\p{L}/u.test(part));
  return said.join(" ").length <= longestNod && said.length > 0 && said.every((part) => nod.test(part));
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= longestThanks.words && text.length <= longestThanks.characters;
}

function clausesOf(text: string): Clause[] {
  return [...text.matchAll(/([^\n.?!;]+)([.?!;]*)/g)]
    .slice(0, mostClauses)
    .map(([, said = "", end = ""]) => ({ text: said.trim(), hasMark: end.includes("?") }))
    .filter(({ text: said }) => said !== "");
}
