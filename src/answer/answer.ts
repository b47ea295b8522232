import type { Block, Lines } from "../knowledge/block.ts";
import type { Pages } from "../knowledge/page-starts.ts";

/** The answer to a question. */
export type Answer = Found | Closest | Unknown | Courtesy;

/** Fields that every answer has. */
interface Said {
  /** Set where the question was longer than `longestQuestion`, so that its middle was not read. */
  readonly isShortened?: true;
}

/** The largest number of related sections that an answer names. */
export const mostRelated = 3;

/** Quotes that answer the question. */
export interface Found extends Said {
  readonly kind: "answer";
  readonly excerpts: readonly Excerpt[];
  /** The estimated probability, from 0 to 1, that the best excerpt answers the question. */
  readonly confidence: number;
  /** At most `mostRelated` other sections that come near. */
  readonly related: readonly Citation[];
  /** The questions of the message, in the asker's words, that have no sure answer; missing if all have one. */
  readonly leftOpen?: string;
  /**
   * Versions and copies of the quoted sections that do not contain the quoted words, newest first; missing where there are
   * none.
   */
  readonly otherVersions?: readonly OtherVersion[];
}

/** Another version of a quoted section. */
export interface OtherVersion {
  /** The version's name, or its file if it has none. */
  readonly label: string;
  readonly citation: Citation;
}

/** No answer, but sections that come near; none of them is claimed to answer the question. */
export interface Closest extends Said {
  readonly kind: "closest";
  /** At most three, nearest first. */
  readonly sections: readonly NearSection[];
  readonly confidence: number;
  /** The words of the question that the knowledge never uses. */
  readonly missing: readonly string[];
}

/** Neither an answer nor a section that comes near. */
export interface Unknown extends Said {
  readonly kind: "unknown";
  readonly confidence: number;
  readonly missing: readonly string[];
  /** Whether the question is in a language in which no page is written. */
  readonly isForeign: boolean;
  /** The languages of the knowledge as ISO 639-1 codes, where `isForeign` is set and English is not the only one. */
  readonly languages?: readonly string[];
}

/** A greeting, thanks or noise. */
export interface Courtesy extends Said {
  readonly kind: "courtesy";
  /** Set if the message is thanks. */
  readonly isThanks?: true;
  readonly confidence: number;
}

/** A verbatim quote from one section. */
export interface Excerpt {
  readonly blocks: readonly Block[];
  /** Set where the excerpt is the whole section. */
  readonly isWhole?: true;
  readonly citation: Citation;
}

/** A section that comes near a question. */
export interface NearSection extends Citation {
  /** One to three passages nearest to the question, verbatim, at most 300 characters; empty where none is that short. */
  readonly blocks: readonly Block[];
}

/** The place in the knowledge that a quote is from. */
export interface Citation {
  /** The section's id. */
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** The path below the knowledge folder. */
  readonly file: string;
  readonly lines: Lines;
  /** The pages of the original document (a PDF, say). */
  readonly pages?: Pages;
  /** The author of the document, where the question asked for the author. */
  readonly author?: string;
  /** Who was consulted, or informed, about a decision, where the question asked for them. */
  readonly consulted?: string;
  readonly informed?: string;
  readonly url?: string;
  /** The date of the document's last update, or of its publication. */
  readonly date?: string;
  /** The words by which the page says that it no longer holds: "superseded", "Deprecated since 2024". */
  readonly status?: string;
}
