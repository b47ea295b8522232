import type { SourceBlock } from "../knowledge/block.ts";
import type { Document, Section } from "../knowledge/document.ts";
import { sectionBlocks } from "../knowledge/footnotes.ts";
import { type Passage, toPassages } from "../knowledge/passages.ts";
import { isPlaceholder } from "../knowledge/placeholder.ts";
import { languageOf } from "../search/languages/detect-language.ts";
import type { Language } from "../search/languages/language.ts";
import { allTerms, contentTerms } from "../search/terms.ts";
import { aliasTerms } from "./question/alias-terms.ts";
import { askedByHeading } from "./question/heading-question.ts";

/** A section, prepared for comparison with questions. */
export interface PreparedSection {
  readonly section: Section;
  readonly document: Document;
  readonly blocks: readonly SourceBlock[];
  readonly passages: readonly PreparedPassage[];
  /** The content terms of the section's text, in order. */
  readonly terms: readonly string[];
  /** The positions of each term in `terms`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly heading: ReadonlySet<string>;
  /** All terms of the heading, in order, including stop words. */
  readonly headingPhrase: readonly string[];
  /** The terms of the document's title and of the headings above the section. */
  readonly path: ReadonlySet<string>;
  readonly aliases: readonly PreparedAlias[];
  /** The question that the heading asks, as terms; see `askedByHeading`. */
  readonly headingAsks?: ReadonlySet<string>;
}

export interface PreparedAlias {
  readonly terms: ReadonlySet<string>;
  /** The same as an array: each question iterates over the aliases of many sections. */
  readonly words: readonly string[];
  /** The terms of the whole phrase, including stop words; see `aliasTerms`. */
  readonly phrase: ReadonlySet<string>;
}

export interface PreparedPassage {
  readonly passage: Passage;
  readonly terms: readonly string[];
  readonly termSet: ReadonlySet<string>;
  /** The terms of the passage's lead-in. */
  readonly leadIn: ReadonlySet<string>;
}

export function prepareSection(document: Document, section: Section): PreparedSection {
  const blocks = sectionBlocks(document, section);
  const language = languageOf(document);
  const terms = contentTerms(section.text, language);
  // The text before the first heading is headed by the page's title.
  const heading = section.headings.at(-1) ?? document.title;
  const headingAsks = askedByHeading(heading, language);
  return {
    section,
    document,
    blocks,
    // Nobody is helped by a quote of "TODO".
    passages: isPlaceholder(section.text) ? [] : preparePassages(toPassages(blocks), language),
    terms,
    places: placesOf(terms),
    heading: termSet(heading, language),
    headingPhrase: allTerms(heading, language),
    path: termSet([document.title, ...section.headings.slice(0, -1)].join("\n"), language),
    aliases: section.aliases.map((alias) => {
      const own = termSet(alias, language);
      return { terms: own, words: [...own], phrase: aliasTerms(alias, language) };
    }),
    ...(headingAsks !== undefined && { headingAsks }),
  };
}

function placesOf(terms: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  terms.forEach((term, at) => {
    const known = places.get(term);
    if (known === undefined) places.set(term, [at]);
    else known.push(at);
  });
  return places;
}

function preparePassages(passages: readonly Passage[], language: Language): PreparedPassage[] {
  // One lead-in may introduce thousands of passages, so its terms are cached.
  const leadIns = new Map<Passage | undefined, ReadonlySet<string>>();
  return passages.map((passage) => {
    const terms = contentTerms(passage.text, language);
    const leadIn = leadIns.get(passage.leadIn) ?? termSet(passage.leadIn?.text ?? "", language);
    leadIns.set(passage.leadIn, leadIn);
    return { passage, terms, termSet: new Set(terms), leadIn };
  });
}

function termSet(text: string, language: Language): ReadonlySet<string> {
  return new Set(contentTerms(text, language));
}
