import type { Links } from "marked";
import type { Lines } from "./block.ts";
import type { PageStart } from "./page-starts.ts";

/** What the front matter of a file says about its document. */
export interface FrontMatter {
  readonly title?: string;
  readonly author?: string;
  /** Who was asked, and who was told, before a decision that the page records. */
  readonly consulted?: string;
  readonly informed?: string;
  /** The name of the publication or place that the text comes from. */
  readonly source?: string;
  readonly url?: string;
  /**
   * Where the page is on its site: an address from the site's root ("/plans/"), a path that replaces the file's
   * ("guides/plans"), or the last segment of the path ("plans").
   */
  readonly place?: string;
  /** ISO 8601 dates. */
  readonly published?: string;
  readonly updated?: string;
  /** The version of the product that the page describes. */
  readonly version?: string;
  /** The language of the page, as its author wrote it: `de`, `pt-BR`. */
  readonly lang?: string;
  /** What the page says about its status: `accepted`, `superseded`. In a document, only a status that it no longer holds. */
  readonly status?: string;
  /** A summary of the page in a sentence. */
  readonly description?: string;
  /** Tags and keywords. */
  readonly tags: readonly string[];
  /** Who may see the document; `public` unless the front matter says otherwise. */
  readonly audience: readonly string[];
  /** Phrases and questions that a section answers, by the section's slug; the empty slug is the first section. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

export interface Document extends Omit<FrontMatter, "title" | "aliases"> {
  /** What the front matter says about the page's status, also where the page holds: `accepted`. */
  readonly givenStatus?: string;
  /** The file's path below the knowledge folder, without its extension. */
  readonly id: string;
  /** The file's path below the knowledge folder, with `/`. */
  readonly file: string;
  readonly title: string;
  readonly sections: readonly Section[];
  /** Link definitions, which may be in another section than the links that refer to them. */
  readonly links: Links;
  /** The footnotes by label; they, too, may be in another section than the text that refers to them. */
  readonly footnotes: Readonly<Record<string, Footnote>>;
  /** The pages of the original (such as a PDF), in ascending order; absent if the file does not mark any. */
  readonly pages?: readonly PageStart[];
}

export interface Footnote {
  /** The footnote's text as Markdown. */
  readonly source: string;
  /** The line of the file on which it begins. */
  readonly line: number;
}

export interface Section {
  /** The document's id, followed by `#` and the heading's slug except in the lead section. */
  readonly id: string;
  /** The id of the document. */
  readonly document: string;
  /** The headings from the document's top level down to the section's own; empty for the lead section. */
  readonly headings: readonly string[];
  /** The level of the section's heading, 1 to 6; 0 for the lead section. */
  readonly level: number;
  /** The lines of the heading and the blocks under it. */
  readonly lines: Lines;
  /** The text under the heading, as a reader sees it. */
  readonly text: string;
  /** The Markdown under the heading. */
  readonly source: string;
  /** The line of the file on which `source` begins. */
  readonly sourceLine: number;
  readonly aliases: readonly string[];
}
