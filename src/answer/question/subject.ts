import type { Document } from "../../knowledge/document.ts";
import { opensQuestion } from "./asking.ts";

/** The least share of a document's sections that must contain its subject. */
const leastShare = 0.5;

/** Returns the name in a document's title that most of its sections contain; undefined if there is none. */
export function subjectOf({ title, sections }: Document): string | undefined {
  const names = title.match(/\p{Lu}[\p{L}\p{N}]*(?:[.+#-][\p{L}\p{N}+#]*[\p{L}\p{N}+#])*/gu) ?? [];
  const told = sections.filter(({ text }) => text !== "");
  return names.find((name) => told.filter(({ text }) => isNamedIn(name, text)).length >= leastShare * told.length);
}

/** Whether a text contains a name, with its capital letter, in the middle of a sentence. */
function isNamedIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length));
    if (isWhole && /^[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

/**
 * The most words of a question in which "it" is replaced by the subject. In a longer question, or one of several clauses, "it"
 * may refer to something said before.
 */
const mostWords = 10;
const severalClauses = /[,;:.!?…](?=\s+\S)|\s[-–—]\s|\b(?:if|when|because|since|while|but)\b/i;
const ofText =
  /\b(?:wr(?:ote|itten|iter|iting)|authors?|articles?|pages?|texts?|guides?|posts?|published|read|says?|about this)\b/i;
const opensWithIt = /^\W*it(?:['’]?s)?\b/i;
const pronoun = /\bits\b|\bit(?:['’]s)?\b|\bthis(?=\W*$)/gi;
/** An "it" that refers to nothing: in "does it make sense to", "was it you", and the first one in "is it hard to hire for it". */
const emptyIt = /^it make sense (?:for \w+ )?to\b|^it (?:you|me|us|him|her|them)\W*$/i;
const beforeEmptyIt = /\b(?:is|was|does|would|will|isn['’]?t|wasn['’]?t|wouldn['’]?t) $/i;

/** Replaces "it" in a short question by the subject of the whole knowledge: "which companies use it?" */
export function withSubject(question: string, subject: string): string {
  const words = question.trim().split(/\s+/);
  const isOpen = words.length <= mostWords && !severalClauses.test(question) && !ofText.test(question);
  // Words before the question may be what "it" refers to.
  const isWhole = opensWithIt.test(question) || opensQuestion(question);
  if (!isOpen || !isWhole || question.toLowerCase().includes(subject.toLowerCase())) return question;
  const [first, second] = question.matchAll(pronoun);
  const isEmpty =
    first !== undefined &&
    (emptyIt.test(question.slice(first.index)) ||
      (second !== undefined &&
        beforeEmptyIt.test(question.slice(0, first.index)) &&
        !/\bworth $/i.test(question.slice(0, second.index))));
  const named = isEmpty ? second : first;
  if (named === undefined) return question;
  const [it] = named;
  const name = /^its$/i.test(it) ? `${subject}'s` : /['’]s$/.test(it) ? `${subject} is` : subject;
  return `${question.slice(0, named.index)}${name}${question.slice(named.index + it.length)}`;
}
