/** A page that becomes one Markdown file. */
export interface Page {
  readonly title: string;
  readonly author?: string;
  /** The name of the publication or place that it comes from. */
  readonly source?: string;
  readonly url?: string;
  /** ISO 8601 date. */
  readonly published?: string;
  /** The Markdown after the front matter. */
  readonly body: string;
}

/** Why a source cannot become a page, and what to do about it. */
export interface Unconvertible {
  readonly problem: string;
}
