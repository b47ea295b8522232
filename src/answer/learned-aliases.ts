import type { Lexicon, LexiconEntry } from "../lexicon/lexicon.ts";
import type { Visibility } from "../search/section-search.ts";
import { contentTerms } from "../search/terms.ts";
import { toWords } from "../search/words.ts";
import { aliasTerms } from "./question/alias-terms.ts";
import { isDenial } from "./question/denial.ts";
import { fillerWords } from "./question/filler-words.ts";
import { shortenQuestion } from "./question/shorten-question.ts";
import { haveSameMembers } from "./same-members.ts";

/** A question for which people taught that a section answers it. */
export interface LearnedAlias {
  /** The section's id. */
  readonly section: string;
  readonly phrase: string;
  /** The audiences of the person who taught the alias; it is ignored for anybody who does not see all of them. */
  readonly audiences: readonly string[];
}

/** The taught alias that matches a question. */
interface LearnedMatch extends LearnedAlias {
  /** How similar the question and the alias are, from 0 to 1. */
  readonly likeness: number;
}

interface Word {
  readonly term: string;
  readonly weight: number;
  /** Terms of related words with their closeness. */
  readonly related: ReadonlyMap<string, number>;
  /** Whether the word is written as a name or is not an English word. */
  readonly isName: boolean;
}

/** A phrase, prepared for comparison. */
interface ReadPhrase {
  readonly words: readonly Word[];
  readonly terms: ReadonlySet<string>;
  /** Each related term with its closeness to the nearest word of the phrase. */
  readonly related: ReadonlyMap<string, number>;
  /** The terms of the whole phrase; see `aliasTerms`. */
  readonly said: ReadonlySet<string>;
  /** Whether the phrase asks for what is not so. */
  readonly isDenial: boolean;
}

type ReadAlias = LearnedAlias & ReadPhrase;

/** The least likeness at which two phrases ask the same. Two phrases of two words that share one reach 0.5. */
const alike = 0.6;

/**
 * Compares questions with what people taught. This is kept out of the index, so that no score or spelling reveals what was
 * taught to somebody who may not see it.
 */
export class LearnedAliases {
  private readonly aliases: readonly ReadAlias[];
  private readonly lexicon: Pick<Lexicon, "lookup">;

  constructor(aliases: readonly LearnedAlias[], lexicon: Pick<Lexicon, "lookup">) {
    this.lexicon = lexicon;
    this.aliases = aliases.map((alias) => ({ ...alias, ...this.read(alias.phrase) }));
  }

  get isEmpty(): boolean {
    return this.aliases.length === 0;
  }

  /**
   * Returns the taught alias that is most similar to a question; undefined if none is similar enough.
   * @param mayAnswer whether a section is visible and not excluded, and its phrase does not ask for the opposite
   */
  match(
    question: string,
    { audiences }: Visibility,
    mayAnswer: (section: string, phrase: string) => boolean,
  ): LearnedMatch | undefined {
    const asked = this.read(question);
    let best: LearnedMatch | undefined;
    for (const alias of this.aliases) {
      const isTaughtHere = audiences === undefined || alias.audiences.every((one) => audiences.includes(one));
      if (!isTaughtHere || !mayAnswer(alias.section, alias.phrase)) continue;
      const likeness = likenessOf(asked, alias);
      if (likeness < alike || likeness <= (best?.likeness ?? 0)) continue;
      best = { section: alias.section, phrase: alias.phrase, audiences: alias.audiences, likeness };
    }
    return best;
  }

  private read(typed: string): ReadPhrase {
    const phrase = shortenQuestion(typed);
    const words = this.wordsOf(phrase);
    const related = new Map<string, number>();
    for (const [term, closeness] of words.flatMap((word) => [...word.related])) {
      related.set(term, Math.max(closeness, related.get(term) ?? 0));
    }
    const terms = new Set(words.map(({ term }) => term));
    return { words, terms, related, said: aliasTerms(phrase), isDenial: isDenial(phrase) };
  }

  private wordsOf(phrase: string): Word[] {
    return toWords(phrase).flatMap(({ text, start }) => {
      const word = text.toLowerCase().replace(/['’]s$/, "");
      const [term] = contentTerms(word);
      if (term === undefined || fillerWords.has(word)) return [];
      const known = this.lexicon.lookup(word);
      const isName = known === undefined || (start > 0 && /^\p{Lu}/u.test(text));
      return [{ term, weight: weightOf(known), related: new Map(known?.related ?? []), isName }];
    });
  }
}

/**
 * Returns the geometric mean of the shares that each phrase says of the other; 0 if only one of them denies, or if the question
 * names something that the alias does not.
 */
function likenessOf(question: ReadPhrase, alias: ReadPhrase): number {
  if (haveSameMembers(question.said, alias.said)) return 1;
  if (question.isDenial !== alias.isDenial) return 0;
  const asked = share(alias, question);
  // Stops early: there may be thousands of aliases, and most fail here.
  if (asked < alike * alike) return 0;
  const namesOther = question.words.some((word) => word.isName && closest(word, alias) === 0);
  return namesOther ? 0 : Math.sqrt(share(question, alias) * asked);
}

/** Returns the share of a phrase's weight that another phrase says too. */
function share({ words }: ReadPhrase, other: ReadPhrase): number {
  let said = 0;
  let all = 0;
  for (const word of words) {
    said += word.weight * closest(word, other);
    all += word.weight;
  }
  return all === 0 ? 0 : said / all;
}

/** Returns the closeness of a word to the closest word of a phrase; 1 for the same term. */
function closest({ term, related }: Word, phrase: ReadPhrase): number {
  if (phrase.terms.has(term)) return 1;
  let best = phrase.related.get(term) ?? 0;
  for (const [other, closeness] of related) if (closeness > best && phrase.terms.has(other)) best = closeness;
  return best;
}

/** Weighs a word by the Zipf scale: common words carry little of a question, names most. */
function weightOf(known: LexiconEntry | undefined): number {
  if (known === undefined) return 1.2;
  return Math.min(1, Math.max(0.3, (7 - known.zipf) / 2.5));
}
