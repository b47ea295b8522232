import type { Answer, Citation } from "./answer/answer.ts";
import { answerQuestion } from "./answer/answer-question.ts";
import type { AskOptions } from "./answer/ask-options.ts";
import { type Addresses, cite } from "./answer/citation.ts";
import { answerThreshold, unaskedThreshold } from "./answer/confidence/threshold.ts";
import { meaningOf } from "./answer/consider-question.ts";
import { deadLinks } from "./answer/dead-links.ts";
import { type Explanation, explainQuestion } from "./answer/explain-question.ts";
import { type IndexedKnowledge, knowledgeOver } from "./answer/indexed-knowledge.ts";
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
import type { Fault } from "./knowledge/fault.ts";
import { filesOf } from "./knowledge/folder-files.ts";
import { childrenOf } from "./knowledge/section-tree.ts";
import { Lexicon } from "./lexicon/lexicon.ts";
import type { Meaning } from "./meaning/meaning.ts";
import { isVersion } from "./search/copies/page-version.ts";
import type { Mend } from "./search/document-reader.ts";
import { indexDocuments } from "./search/index-documents.ts";
import { SectionIndex } from "./search/section-index.ts";
import type { Hit, SearchOptions, Visibility } from "./search/section-search.ts";
import { versionOf } from "./search/version.ts";
import { type Phrase, Suggester } from "./suggest/suggester.ts";

export interface FootnoteOptions extends Addresses {
  /** The version of pages that counts where a question names none; without it, the newest. */
  readonly version?: string;
  /** Parses a document again when its stored bytes are damaged. */
  readonly mend?: Mend;
  /** The vectors of sections and questions; without it, words alone answer. */
  readonly meaning?: Meaning;
}

/** A whole section, for reading. */
export interface SectionView {
  readonly citation: Citation;
  readonly blocks: readonly Block[];
  /** The direct subsections. */
  readonly below: readonly Citation[];
}

/** A document and its sections. */
export interface Topic {
  /** The document's id. */
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Citation[];
}

/** The most versions that a problem lists. */
const mostVersions = 10;

/** A section that the typed text may refer to. */
export interface Suggestion {
  readonly citation: Citation;
  /** The text that matched: the section's heading or one of its aliases. */
  readonly phrase: string;
  readonly isAlias: boolean;
}

/**
 * Answers questions from documents; the same question gets the same answer wherever it is asked. `swap` replaces the
 * knowledge at once, while calls that are running finish with the old one.
 */
export class Footnote {
  private readonly workbench: Workbench;
  private readonly options: FootnoteOptions;
  private knowledge: IndexedKnowledge;
  private index: SectionIndex;
  private knownVersion: string | undefined;
  private suggesting: Suggesting | undefined;

  /** @param knowledge documents to index, or an index */
  constructor(knowledge: readonly Document[] | SectionIndex, options: FootnoteOptions = {}) {
    const { mend, ...rest } = options;
    this.options = rest;
    this.workbench = new Workbench(Lexicon.shipped(), mend);
    this.index = knowledge instanceof SectionIndex ? knowledge : indexDocuments(knowledge);
    this.knowledge = knowledgeOver(this.index, this.workbench, rest);
    rest.meaning?.follow(this.index);
  }

  /** Answers from another index from now on. */
  swap(index: SectionIndex): void {
    this.knownVersion = undefined;
    this.knowledge = knowledgeOver(index, this.workbench, this.options);
    this.index = index;
    this.suggesting = undefined;
    this.options.meaning?.follow(index);
  }

  /** A short hash of the documents' contents, independent of their order. */
  get version(): string {
    this.knownVersion ??= versionOf(this.index);
    return this.knownVersion;
  }

  /** Loads what only some questions need, so that no question has to wait for it. */
  async warmUp(): Promise<void> {
    await loadDetector();
  }

  /**
   * Answers a question. Of one longer than `longestQuestion` only the beginning and the end are read, and the answer
   * says so.
   */
  ask(question: string, options: AskOptions = {}): Promise<Answer> {
    return answerQuestion(question, this.knowledge, options);
  }

  /** Returns what each signal contributed to the highest-ranked sections of a question, and to its answer. */
  explain(question: string, limit: number, options: AskOptions = {}): Promise<Explanation> {
    return explainQuestion(question, this.knowledge, limit, options);
  }

  /** Replaces what people taught, from now on. */
  learn(aliases: readonly LearnedAlias[]): void {
    this.workbench.learned = new LearnedAliases(aliases, this.workbench.lexicon);
  }

  /** Returns the lesson by which a question is answered from a section; undefined if there is none. */
  lessonFor(question: string, section: string, visibility: Visibility = {}): LearnedAlias | undefined {
    return this.workbench.learned.match(cleanQuestion(question), visibility, (id) => id === section);
  }

  /**
   * Returns the confidence from which an answer is given: where somebody asked the bot (`asked`), and where nobody did
   * (`unasked`). They are those of the model with meaning, if there is one.
   */
  thresholds(visibility: Visibility = {}): { readonly asked: number; readonly unasked: number } {
    const { size } = this.knowledge.search.scope(visibility);
    const { model, meaning } = this.knowledge;
    const { thresholds } = meaning === undefined ? model : model.meaning;
    return { asked: answerThreshold(thresholds, size), unasked: unaskedThreshold(thresholds, size) };
  }

  /** Returns the meaning of words or a question, for `search`; undefined if words alone are to be compared. */
  meaningOf(text: string, visibility: Visibility = {}): Promise<QuestionMeaning | undefined> {
    const { text: clean, options } = addressed(text, this.knowledge, visibility);
    const vocabulary = this.knowledge.vocabulary(options);
    return meaningOf(readInConversation(clean, [], vocabulary), this.knowledge, vocabulary);
  }

  /**
   * Ranks sections for words or a question, best first; scores are log-odds, up to a constant for each question.
   * @param meaning the result of `meaningOf`; without it, words alone rank
   */
  search(text: string, given: SearchOptions, meaning?: QuestionMeaning): Hit[] {
    const { text: clean, options } = addressed(text, this.knowledge, given);
    const vocabulary = this.knowledge.vocabulary(options);
    const question = readInConversation(clean, [], vocabulary);
    const candidates = rankSections(question, this.knowledge, vocabulary, options, meaning);
    return candidates.slice(0, options.limit).map(({ prepared, score }) => ({ id: prepared.section.id, score }));
  }

  /** Returns a whole section; undefined if no section has the id or it may not be seen. */
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

  /** Returns the id of the section with a key made by `sectionKey`; undefined if there is none. */
  idOfKey(key: string): string | undefined {
    return this.knowledge.idOfKey(key);
  }

  /**
   * Returns questions that are surely answered, spread over the documents. Only some are tried, so there may be fewer
   * than `limit`.
   */
  suggestedQuestions(limit: number, visibility: Visibility = {}): Promise<string[]> {
    const ask = (question: string) => this.ask(question, { ...visibility, isUnasked: true });
    return suggestedQuestions(this.knowledge, limit, visibility, ask);
  }

  /**
   * Returns the sections whose headings or aliases the typed text may become, likeliest first; for an empty text the
   * first ones.
   */
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

  /**
   * Returns the problem if no page has the version that is to count, with the versions that there are; undefined if a page
   * has it, or none was set.
   */
  versionProblem(): string | undefined {
    const { version } = this.options;
    const labels = [...this.knowledge.versions({})].sort();
    if (version === undefined || labels.some((label) => isVersion(label, version))) return undefined;
    const named = [...labels.slice(0, mostVersions), ...(labels.length > mostVersions ? ["…"] : [])];
    const there = labels.length === 0 ? "no page has a version" : `there are ${named.join(", ")}`;
    return `no page has the version ${version}; ${there}`;
  }

  /**
   * Returns a warning for each link and picture in the documents whose target is certainly missing.
   * @param folder the knowledge folder, for targets that are no documents
   */
  deadLinks(folder: string): Fault[] {
    return deadLinks(this.knowledge, filesOf(folder));
  }

  /** Returns the documents that may be asked about, with their sections, without older versions, copies and empty ones. */
  topics(visibility: Visibility = {}): Topic[] {
    return this.knowledge
      .documents()
      .filter((document) => isVisible(document, visibility))
      .filter(({ id }) => !this.knowledge.isOldVersion(id, visibility))
      .filter(({ sections }) =>
        sections.some(({ id, text }) => text.trim() !== "" && this.knowledge.counting(id, visibility) === id),
      )
      .map((document) => ({
        id: document.id,
        title: document.title,
        sections: document.sections.map((section) => cite(document, section, section.lines, this.knowledge)),
      }));
  }
}

/** The index for suggestions while typing, made when it is first needed. */
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

/** Returns the names of a document's sections, then their aliases. */
function phrasesOf({ title, sections }: Document): Phrase[] {
  const named = sections.map(({ id, headings }) => ({ section: id, text: headings.at(-1) ?? title, isAlias: false }));
  const aliases = sections.flatMap(({ id, aliases: all }) => all.map((text) => ({ section: id, text, isAlias: true })));
  return [...named, ...aliases];
}
