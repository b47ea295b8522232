import type { Links } from "marked";
import type { Lines } from "./block.ts";
import type { PageStart } from "./page-starts.ts";

/** What a file's front matter may say of its document. */
export interface FrontMatter {
  readonly title?: string;
  readonly author?: string;
  /** The name of the publication or place that the text comes from. */
  readonly source?: string;
  readonly url?: string;
  /**
   * Where the page is on its site: an address from its top ("/plans/"), a path in place of the file's ("guides/plans"), or the
   * last step of that ("plans").
   */
  readonly place?: string;
  /** ISO 8601 dates. */
  readonly published?: string;
  readonly updated?: string;
  /** Which version of what it describes the page is for. */
  readonly version?: string;
  /** The language that it is in, as it is written there: `de`, `pt-BR`. */
  readonly lang?: string;
  /** What the page is about, in a sentence. */
  readonly description?: string;
  /** Tags and keywords. */
  readonly tags: readonly string[];
  /** Who may see the document; `public` unless the front matter says otherwise. */
  readonly audience: readonly string[];
  /** Phrases and questions that a section answers, by the section's slug; an empty slug is the first section's. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

export interface Document extends Omit<FrontMatter, "title" | "aliases"> {
  /** The file's path below the knowledge folder without its ending. */
  readonly id: string;
  /** The file's path below the knowledge folder, with `/`. */
  readonly file: string;
  readonly title: string;
  readonly sections: readonly Section[];
  /** Link definitions, which may stand in another section than the links that use them. */
  readonly links: Links;
  /** The footnotes, by label; they too may stand in another section than what refers to them. */
  readonly footnotes: Readonly<Record<string, Footnote>>;
  /** The pages of what it was made from, in the order in which they begin; absent where it says none. */
  readonly pages?: readonly PageStart[];
}

export interface Footnote {
  /** The Markdown of its text. */
  readonly source: string;
  /** The line of the file on which it begins. */
  readonly line: number;
}

export interface Section {
  /** The document's id and, but for the lead section, `#` and the heading's slug. */
  readonly id: string;
  /** The id of the document. */
  readonly document: string;
  /** The headings from the document's first level down to the section's own; empty for the lead section. */
  readonly headings: readonly string[];
  /** 1 to 6; 0 for the lead section. */
  readonly level: number;
  /** The heading and the blocks under it. */
  readonly lines: Lines;
  /** The words under the heading, as a reader sees them. */
  readonly text: string;
  /** The Markdown under the heading. */
  readonly source: string;
  /** The line on which `source` begins. */
  readonly sourceLine: number;
  readonly aliases: readonly string[];
}
