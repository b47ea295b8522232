import type { Answer, Citation } from "./answer/answer.ts";
import { answerQuestion } from "./answer/answer-question.ts";
import type { AskOptions } from "./answer/ask-options.ts";
import { type Addresses, cite } from "./answer/citation.ts";
import { answerThreshold, unaskedThreshold } from "./answer/confidence/threshold.ts";
import { meaningOf } from "./answer/consider-question.ts";
import { type Explanation, explainQuestion } from "./answer/explain-question.ts";
import { type IndexedKnowledge, overIndex } from "./answer/indexed-knowledge.ts";
import { type LearnedAlias, LearnedAliases } from "./answer/learned-aliases.ts";
import { resolveLinks } from "./answer/link-targets.ts";
import { cleanQuestion } from "./answer/question/clean-question.ts";
import { readInConversation } from "./answer/question/follow-up.ts";
import { loadDetector } from "./answer/question/language.ts";
import type { QuestionMeaning } from "./answer/question/question-meaning.ts";
import { rankSections } from "./answer/ranking/rank-sections.ts";
import { addressed } from "./answer/read-asked.ts";
import { suggestedQuestions } from "./answer/suggested-questions.ts";
import { isVisible } from "./answer/visible.ts";
import { Workbench } from "./answer/workbench.ts";
import type { Block } from "./knowledge/block.ts";
import type { Document } from "./knowledge/document.ts";
import { childrenOf } from "./knowledge/section-tree.ts";
import { Lexicon } from "./lexicon/lexicon.ts";
import type { Meaning } from "./meaning/meaning.ts";
import type { Mend } from "./search/document-reader.ts";
import { indexDocuments } from "./search/index-documents.ts";
import { SectionIndex } from "./search/section-index.ts";
import type { Hit, SearchOptions, Visibility } from "./search/section-search.ts";
import { versionOf } from "./search/version.ts";
import { type Phrase, Suggester } from "./suggest/suggester.ts";

export interface FootnoteOptions extends Addresses {
  /** The version of pages that counts where a question names none; the newest without it. */
  readonly version?: string;
  /** Reads a document again when what is stored of it is damaged. */
  readonly mend?: Mend;
  /** What is known of meanings; words alone without it. */
  readonly meaning?: Meaning;
}

/** A section for reading, whole. */
export interface SectionView {
  readonly citation: Citation;
  readonly blocks: readonly Block[];
  /** The sections straight below it. */
  readonly below: readonly Citation[];
}

/** A document and what it is divided into. */
export interface Topic {
  /** The document's id. */
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Citation[];
}

/** A section that may be meant by what is being typed. */
export interface Suggestion {
  readonly citation: Citation;
  /** What matched: its heading, or an alias. */
  readonly phrase: string;
  readonly isAlias: boolean;
}

/**
 * Answers questions from documents; the same question gets the same answer wherever it is asked. Each call sees the
 * knowledge of one moment: `swap` puts another in its place at once, and what is being answered ends with the old one.
 */
export class Footnote {
  private readonly workbench: Workbench;
  private readonly options: FootnoteOptions;
  private knowledge: IndexedKnowledge;
  private index: SectionIndex;
  private knownVersion: string | undefined;
  private suggesting: Suggesting | undefined;

  /** @param knowledge documents to index, or an index of them */
  constructor(knowledge: readonly Document[] | SectionIndex, options: FootnoteOptions = {}) {
    const { mend, ...rest } = options;
    this.options = rest;
    this.workbench = new Workbench(Lexicon.shipped(), mend);
    this.index = knowledge instanceof SectionIndex ? knowledge : indexDocuments(knowledge);
    this.knowledge = overIndex(this.index, this.workbench, rest);
    rest.meaning?.follow(this.index);
  }

  /** Answers from another index from now on. */
  swap(index: SectionIndex): void {
    this.knownVersion = undefined;
    this.knowledge = overIndex(index, this.workbench, this.options);
    this.index = index;
    this.suggesting = undefined;
    this.options.meaning?.follow(index);
  }

  /** Stands for what the documents say: the same for the same documents, whenever and in whatever order they came. */
  get version(): string {
    this.knownVersion ??= versionOf(this.index);
    return this.knownVersion;
  }

  /** Loads what only some questions need. For where many ask: nobody waits for it then. */
  async warmUp(): Promise<void> {
    await loadDetector();
  }

  /** Answers a question; of one longer than `longestQuestion` the beginning and the end are read, and the answer says so. */
  ask(question: string, options: AskOptions = {}): Promise<Answer> {
    return answerQuestion(question, this.knowledge, options);
  }

  /** Tells what each signal gave for the first sections of a question's rank, and for its answer. */
  explain(question: string, limit: number, options: AskOptions = {}): Promise<Explanation> {
    return explainQuestion(question, this.knowledge, limit, options);
  }

  /** Answers from now on with what people taught, in the place of what they had taught before. */
  learn(aliases: readonly LearnedAlias[]): void {
    this.workbench.learned = new LearnedAliases(aliases, this.workbench.lexicon);
  }

  /** The lesson by which a question is answered from a section; undefined where none is. */
  lessonBehind(question: string, section: string, visibility: Visibility = {}): LearnedAlias | undefined {
    return this.workbench.learned.match(cleanQuestion(question), visibility, (id) => id === section);
  }

  /**
   * The confidence from which on an answer is given, to who asked and to who did not, where what can be known of meanings
   * is known.
   */
  thresholds(visibility: Visibility = {}): { readonly asked: number; readonly unasked: number } {
    const { size } = this.knowledge.search.scope(visibility);
    const { model, meaning } = this.knowledge;
    const { thresholds } = meaning === undefined ? model : model.meaning;
    return { asked: answerThreshold(thresholds, size), unasked: unaskedThreshold(thresholds, size) };
  }

  /** What words or a question mean, for `search`; undefined where words alone are to be compared. */
  meaningOf(text: string, visibility: Visibility = {}): Promise<QuestionMeaning | undefined> {
    const { text: clean, options } = addressed(text, this.knowledge, visibility);
    const vocabulary = this.knowledge.vocabulary(options);
    return meaningOf(readInConversation(clean, [], vocabulary), this.knowledge, vocabulary);
  }

  /**
   * Ranks sections for words or a question, best first; scores are log-odds up to a constant of the question.
   * @param meaning as `meaningOf` tells it; by words alone without it
   */
  search(text: string, given: SearchOptions, meaning?: QuestionMeaning): Hit[] {
    const { text: clean, options } = addressed(text, this.knowledge, given);
    const vocabulary = this.knowledge.vocabulary(options);
    const question = readInConversation(clean, [], vocabulary);
    const candidates = rankSections(question, this.knowledge, vocabulary, options, meaning);
    return candidates.slice(0, options.limit).map(({ prepared, score }) => ({ id: prepared.section.id, score }));
  }

  /** A section to be read whole; undefined if there is none with the id or it may not be seen. */
  section(id: string, visibility: Visibility = {}): SectionView | undefined {
    const found = this.knowledge.find(id);
    if (found === undefined || !isVisible(found.document, visibility)) return undefined;
    const { document, section, blocks } = found;
    return {
      citation: cite(document, section, section.lines, this.knowledge),
      blocks: resolveLinks(blocks, document, this.knowledge, visibility).blocks,
      below: childrenOf(document, section).map((child) => cite(document, child, child.lines, this.knowledge)),
    };
  }

  /** The id of the section that `sectionKey` gave a short name; undefined if there is none. */
  idOfKey(key: string): string | undefined {
    return this.knowledge.idOfKey(key);
  }

  /** Questions that are answered for sure, spread over the documents; few are tried, so that there may be fewer. */
  suggestedQuestions(limit: number, visibility: Visibility = {}): Promise<string[]> {
    const ask = (question: string) => this.ask(question, { ...visibility, isUnasked: true });
    return suggestedQuestions(this.knowledge, limit, visibility, ask);
  }

  /** The sections whose headings or aliases somebody may be about to type, likeliest first; the first ones for nothing. */
  suggest(typed: string, limit: number, visibility: Visibility = {}): Suggestion[] {
    const { knowledge } = this;
    this.suggesting ??= suggestingOf(knowledge);
    const { suggester, citations } = this.suggesting;
    const counts = (id: string): boolean => knowledge.counts(id, { ...visibility, isWithOldPages: true });
    return suggester.suggest(typed, limit, counts).flatMap(({ section, text, isAlias }) => {
      const citation = citations.get(section);
      return citation === undefined ? [] : [{ citation, phrase: text, isAlias }];
    });
  }

  /** What there is to ask about, by document, older versions left out. */
  topics(visibility: Visibility = {}): Topic[] {
    return this.knowledge
      .documents()
      .filter((document) => isVisible(document, visibility))
      .filter(({ id }) => !this.knowledge.isOldVersion(id, visibility))
      .map((document) => ({
        id: document.id,
        title: document.title,
        sections: document.sections.map((section) => cite(document, section, section.lines, this.knowledge)),
      }));
  }
}

/** What is looked through while somebody types, made when it is first needed. */
interface Suggesting {
  readonly suggester: Suggester;
  readonly citations: ReadonlyMap<string, Citation>;
}

function suggestingOf(knowledge: IndexedKnowledge): Suggesting {
  const documents = knowledge.documents();
  const cited = documents.flatMap((document) =>
    document.sections.map((section) => cite(document, section, section.lines, knowledge)),
  );
  return {
    suggester: new Suggester(documents.flatMap(phrasesOf)),
    citations: new Map(cited.map((citation) => [citation.id, citation])),
  };
}

/** The name of a section first, then what else it is called. */
function phrasesOf({ title, sections }: Document): Phrase[] {
  const named = sections.map(({ id, headings }) => ({ section: id, text: headings.at(-1) ?? title, isAlias: false }));
  const aliases = sections.flatMap(({ id, aliases: all }) => all.map((text) => ({ section: id, text, isAlias: true })));
  return [...named, ...aliases];
}
