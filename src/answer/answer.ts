import type { Block, Lines } from "../knowledge/block.ts";
import type { Pages } from "../knowledge/page-starts.ts";

/** What Footnote says to a question. */
export type Answer = Found | Closest | Unknown | Courtesy;

/** What is said of every question. */
interface Said {
  /** Set where the question was longer than `longestQuestion`, so that its middle was not read. */
  readonly isShortened?: true;
}

/** So many other sections an answer names at most. */
export const mostRelated = 3;

/** Quotes that answer the question. */
export interface Found extends Said {
  readonly kind: "answer";
  readonly excerpts: readonly Excerpt[];
  /** The estimated probability, from 0 to 1, that the best excerpt answers the question. */
  readonly confidence: number;
  /** At most `mostRelated` other sections that come near. */
  readonly related: readonly Citation[];
  /** The other questions of the message, in their asker's words, to which there is no sure answer; missing where there are none. */
  readonly leftOpen?: string;
  /** The versions and copies of what is quoted in which the quoted words do not stand, newest first; missing for none. */
  readonly otherVersions?: readonly OtherVersion[];
}

/** Another version of a section that is quoted. */
export interface OtherVersion {
  /** What the version is called, or its file where it has no name. */
  readonly label: string;
  readonly citation: Citation;
}

/** No answer, but sections that come near, never claimed to answer. */
export interface Closest extends Said {
  readonly kind: "closest";
  /** At most three, the nearest first. */
  readonly sections: readonly NearSection[];
  readonly confidence: number;
  /** The words of the question that the knowledge never uses. */
  readonly missing: readonly string[];
}

/** Nothing near. */
export interface Unknown extends Said {
  readonly kind: "unknown";
  readonly confidence: number;
  readonly missing: readonly string[];
  /** Why there is no use in looking: the question is in a language that cannot be read here. */
  readonly isForeign: boolean;
  /** The languages of the knowledge, by ISO 639-1, where it is. */
  readonly languages?: readonly string[];
}

/** A greeting, thanks or noise. */
export interface Courtesy extends Said {
  readonly kind: "courtesy";
  /** Set where somebody thanks. */
  readonly isThanks?: true;
  readonly confidence: number;
}

/** A verbatim quote from one section. */
export interface Excerpt {
  readonly blocks: readonly Block[];
  /** Set where it is all that the section says. */
  readonly isWhole?: true;
  readonly citation: Citation;
}

/** A section that comes near a question. */
export interface NearSection extends Citation {
  /** One to three of its sentences that come nearest, quoted, of at most 300 characters; none where none is as short. */
  readonly blocks: readonly Block[];
}

/** Where something stands. */
export interface Citation {
  /** The section's id. */
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** The path below the knowledge folder. */
  readonly file: string;
  readonly lines: Lines;
  /** The pages of what the document was made from. */
  readonly pages?: Pages;
  /** Who wrote the document, where that was asked. */
  readonly author?: string;
  readonly url?: string;
  /** When the document was last updated, or published. */
  readonly date?: string;
}
