import type { Lexicon, LexiconEntry } from "../lexicon/lexicon.ts";
import type { Visibility } from "../search/section-search.ts";
import { contentTerms } from "../search/terms.ts";
import { toWords } from "../search/words.ts";
import { aliasTerms } from "./question/alias-terms.ts";
import { isDenial } from "./question/denial.ts";
import { fillerWords } from "./question/filler-words.ts";
import { shortenQuestion } from "./question/shorten-question.ts";

/** A question that people say a section answers. */
export interface LearnedAlias {
  /** The section's id. */
  readonly section: string;
  readonly phrase: string;
  /** What those who taught it could see; who sees less gets nothing of it. */
  readonly audiences: readonly string[];
}

/** What a question is answered by. */
interface LearnedMatch extends LearnedAlias {
  /** How much alike the question and the alias are, from 0 to 1. */
  readonly likeness: number;
}

interface Word {
  readonly term: string;
  readonly weight: number;
  /** Terms of a like meaning, and how close they are. */
  readonly related: ReadonlyMap<string, number>;
  /** Whether it is written as a name, or English does not know it. */
  readonly isName: boolean;
}

/** A phrase as it is compared with others. */
interface ReadPhrase {
  readonly words: readonly Word[];
  readonly terms: ReadonlySet<string>;
  /** How close each term of a like meaning is to the nearest of its words. */
  readonly related: ReadonlyMap<string, number>;
  /** What the whole of it says; see `aliasTerms`. */
  readonly said: ReadonlySet<string>;
  /** Whether it asks for what is not so. */
  readonly isDenial: boolean;
}

type ReadAlias = LearnedAlias & ReadPhrase;

/** From this likeness on, two phrases ask the same. Half is what two short ones have that share one word of two. */
const alike = 0.6;

/**
 * What people taught, compared with questions. It is no part of the index: nobody shall learn from a score or a spelling
 * what was taught where they may not see.
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
   * The section that a question belongs to by the alias most like it; undefined where none is like it.
   * @param mayAnswer whether a section may be seen and was not refused, and its phrase does not ask for the opposite
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

/** The geometric mean of what each says of the other; 0 where one denies or names what the other does not. */
function likenessOf(question: ReadPhrase, alias: ReadPhrase): number {
  if (isSame(question.said, alias.said)) return 1;
  if (question.isDenial !== alias.isDenial) return 0;
  const asked = share(alias, question);
  // Few aliases get further, and there may be thousands.
  if (asked < alike * alike) return 0;
  const namesOther = question.words.some((word) => word.isName && closest(word, alias) === 0);
  return namesOther ? 0 : Math.sqrt(share(question, alias) * asked);
}

/** How much of what a phrase says another one says, too. */
function share({ words }: ReadPhrase, other: ReadPhrase): number {
  let said = 0;
  let all = 0;
  for (const word of words) {
    said += word.weight * closest(word, other);
    all += word.weight;
  }
  return all === 0 ? 0 : said / all;
}

/** How close the closest of a phrase's words is: 1 for the word itself. */
function closest({ term, related }: Word, phrase: ReadPhrase): number {
  if (phrase.terms.has(term)) return 1;
  let best = phrase.related.get(term) ?? 0;
  for (const [other, closeness] of related) if (closeness > best && phrase.terms.has(other)) best = closeness;
  return best;
}

/** Common words carry little of a question; names carry most. By the Zipf scale. */
function weightOf(known: LexiconEntry | undefined): number {
  if (known === undefined) return 1.2;
  return Math.min(1, Math.max(0.3, (7 - known.commonness) / 2.5));
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((one) => right.has(one));
}
