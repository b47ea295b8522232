import type { Answer, Citation } from "./answer/answer.ts";
import { type AskOptions, answerQuestion } from "./answer/answer-question.ts";
import { cite } from "./answer/citation.ts";
import { readInConversation } from "./answer/conversation.ts";
import { type IndexedKnowledge, indexKnowledge } from "./answer/indexed-knowledge.ts";
import { rankSections } from "./answer/rank.ts";
import { answerThreshold, unaskedThreshold } from "./answer/threshold.ts";
import type { Block } from "./knowledge/block.ts";
import type { Document } from "./knowledge/document.ts";
import { childrenOf } from "./knowledge/section-tree.ts";
import { Lexicon } from "./lexicon/lexicon.ts";
import type { Hit, SearchOptions, Visibility } from "./search/section-search.ts";
import { type Phrase, Suggester } from "./suggest/suggester.ts";

export interface FootnoteOptions {
  /** An address under which the files can be seen, such as a repository's file view. */
  readonly linkBase?: string;
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

/** Answers questions from documents; the same question gets the same answer wherever it is asked. */
export class Footnote {
  private readonly knowledge: IndexedKnowledge;
  private suggester: Suggester | undefined;

  constructor(documents: readonly Document[], options: FootnoteOptions = {}) {
    this.knowledge = indexKnowledge(documents, new Lexicon(), options);
  }

  ask(question: string, options: AskOptions = {}): Promise<Answer> {
    return answerQuestion(question, this.knowledge, options);
  }

  /** The confidence from which on an answer is given, to who asked and to who did not. */
  thresholds(visibility: Visibility = {}): { readonly asked: number; readonly unasked: number } {
    const { size } = this.knowledge.search.scope(visibility);
    const { thresholds } = this.knowledge.model;
    return { asked: answerThreshold(thresholds, size), unasked: unaskedThreshold(thresholds, size) };
  }

  /** Ranks sections for words or a question, best first; scores are log-odds up to a constant of the question. */
  search(text: string, options: SearchOptions): Hit[] {
    const vocabulary = this.knowledge.vocabulary(options);
    const question = readInConversation(text, [], vocabulary);
    const candidates = rankSections(question, this.knowledge, vocabulary, options);
    return candidates.slice(0, options.limit).map(({ prepared, score }) => ({ id: prepared.section.id, score }));
  }

  /** A section to be read whole; undefined if there is none with the id or it may not be seen. */
  section(id: string, visibility: Visibility = {}): SectionView | undefined {
    const section = this.knowledge.sections.get(id);
    const document = this.knowledge.documents.get(section?.document ?? "");
    if (section === undefined || document === undefined || !isVisible(document, visibility)) return undefined;
    return {
      citation: cite(document, section, section.lines, this.knowledge.linkBase),
      blocks: this.knowledge.prepare(id).blocks,
      below: childrenOf(document, section).map((child) => cite(document, child, child.lines, this.knowledge.linkBase)),
    };
  }

  /** The id of the section that `sectionKey` gave a short name; undefined if there is none. */
  idOfKey(key: string): string | undefined {
    return this.knowledge.idOfKey(key);
  }

  /** Phrases that find their section for sure, spread over the documents: the first alias of each section in turn. */
  suggestions(limit: number, visibility: Visibility = {}): string[] {
    const byDocument = [...this.knowledge.documents.values()]
      .filter((document) => isVisible(document, visibility))
      .map(({ sections }) =>
        sections
          .filter(({ headings, text }) => headings.length > 1 && text !== "")
          .map((section) => section.aliases[0] ?? section.headings.at(-1) ?? ""),
      );
    const longest = Math.max(0, ...byDocument.map(({ length }) => length));
    const inTurn = Array.from({ length: longest }, (_, at) =>
      byDocument.flatMap((phrases) => phrases.slice(at, at + 1)),
    );
    return inTurn.flat().slice(0, limit);
  }

  /** The sections whose headings or aliases somebody may be about to type, likeliest first; the first ones for nothing. */
  suggest(typed: string, limit: number, visibility: Visibility = {}): Suggestion[] {
    const { documents, sections, linkBase } = this.knowledge;
    this.suggester ??= new Suggester([...documents.values()].flatMap(phrasesOf));
    const visible = new Set([...documents.values()].filter((one) => isVisible(one, visibility)).map(({ id }) => id));
    const isSeen = (id: string): boolean => visible.has(sections.get(id)?.document ?? "");
    return this.suggester.suggest(typed, limit, isSeen).flatMap(({ section: id, text, isAlias }) => {
      const section = sections.get(id);
      const document = documents.get(section?.document ?? "");
      if (section === undefined || document === undefined) return [];
      return [{ citation: cite(document, section, section.lines, linkBase), phrase: text, isAlias }];
    });
  }

  /** What there is to ask about, by document. */
  topics(visibility: Visibility = {}): Topic[] {
    return [...this.knowledge.documents.values()]
      .filter((document) => isVisible(document, visibility))
      .map((document) => ({
        id: document.id,
        title: document.title,
        sections: document.sections.map((section) => cite(document, section, section.lines, this.knowledge.linkBase)),
      }));
  }
}

/** The name of a section first, then what else it is called. */
function phrasesOf({ title, sections }: Document): Phrase[] {
  const named = sections.map(({ id, headings }) => ({ section: id, text: headings.at(-1) ?? title, isAlias: false }));
  const aliases = sections.flatMap(({ id, aliases: all }) => all.map((text) => ({ section: id, text, isAlias: true })));
  return [...named, ...aliases];
}

function isVisible(document: Document, { audiences, documents }: Visibility): boolean {
  return (
    (audiences === undefined || document.audience.some((audience) => audiences.includes(audience))) &&
    (documents === undefined || documents.includes(document.id))
  );
}
