import { withOwnValues } from "./dialects/own-values.ts";
import { toCommonMarkdown } from "./dialects/to-common-markdown.ts";
import { withoutInlineMarks } from "./dialects/without-inline-marks.ts";
import type { Document, Section } from "./document.ts";
import type { Fault } from "./fault.ts";
import { fileTitle } from "./file-title.ts";
import { findFootnotes } from "./footnotes.ts";
import { resemblesAudience } from "./front-matter/audience-lines.ts";
import { audienceDoubt, isHiding, type SplitFile, splitFrontMatter } from "./front-matter.ts";
import { type Definitions, type LexedInTime, lexInTime, shortSource, UnreadableMarkdown } from "./markdown.ts";
import { documentId } from "./markdown-name.ts";
import { isNavigation } from "./navigation.ts";
import { findPageStarts } from "./page-starts.ts";
import { outdatedStatus } from "./page-status.ts";
import { isPlaceholder } from "./placeholder.ts";
import { statedAuthor } from "./stated-author.ts";
import { statedDate } from "./stated-date.ts";
import { textFaults } from "./text-faults.ts";
import { toSections } from "./to-sections.ts";

export interface ParsedFile {
  /** Absent if a fault keeps the file from being served. */
  readonly document?: Document;
  /** If there is no document: who may see what the file says, as far as its front matter could be read. */
  readonly audience?: readonly string[];
  readonly faults: readonly Fault[];
  /** Set if the file itself says that nobody is to see it; an earlier version is not kept either. */
  readonly isDraft?: true;
  /** The time at which the file must be read again, since its publication begins or ends then, in milliseconds since 1970. */
  readonly changesAt?: number;
}

/**
 * Reads a Markdown file into a document.
 * @param file the path below the knowledge folder, with `/`
 * @param source the file's whole text, with any kind of line ends
 * @param now milliseconds since 1970; if absent, the page's publication dates are ignored
 */
export function parseDocument(file: string, source: string, now?: number): ParsedFile {
  const split = splitFrontMatter(withNewlines(source));
  const { frontMatter, faults, body, bodyLine, isAudienceGiven, lineOfAlias } = split;
  const { aliases, title, audience, status: given, ...rest } = frontMatter;
  const { problem, changesAt } = now === undefined ? {} : scheduled(split, now);
  const change = changesAt === undefined ? {} : { changesAt };
  if (split.isDraft) return { faults: [draft(file, "the page is a draft")], audience, isDraft: true };
  if (draftFolder.test(file)) {
    return { faults: [draft(file, "the page is in a folder of drafts", "move it out")], audience, isDraft: true };
  }
  if (problem !== undefined) return { faults: [draft(file, ...problem)], audience, isDraft: true, ...change };
  const id = documentId(file);
  const text = isNavigation(file, body) ? "" : withOwnValues(body, split.ownValues);
  const common = toCommonMarkdown(text, /\.mdx$/i.test(file));
  const lexed = lexBody(file, common.body, bodyLine);
  if ("problem" in lexed) return { faults: [lexed], audience };
  const { tokens, links, milliseconds } = lexed;
  const definitions = { links, footnotes: findFootnotes(tokens, bodyLine) };
  const givenTitle = titleOf(title);
  const sections = toSections(
    id,
    { tokens, line: bodyLine },
    {
      aliases,
      definitions,
      title: givenTitle ?? split.nameInNavigation ?? fileTitle(id),
      givenSlug: (line) => common.slugs.get(line - bodyLine),
    },
  );
  const pages = findPageStarts(tokens, bodyLine);
  const status = outdatedStatus(given, sections);
  const isDated = rest.published !== undefined || rest.updated !== undefined;
  const date = isDated ? undefined : statedDate(sections);
  const author = rest.author === undefined ? statedAuthor(sections) : undefined;
  const tooLarge = firstTooLarge(sections);
  if (tooLarge !== undefined) return { faults: [{ file, ...tooLarge }], audience };
  // If the whole file was lexed quickly, none of its sections can be slow.
  const tooSlow = milliseconds < sectionLimit ? undefined : firstTooSlow(file, sections, definitions);
  if (tooSlow !== undefined) return { faults: [tooSlow], audience };
  const slugs = new Set(["", ...sections.map((section) => slugOf(section))]);
  const stale = [...aliases.keys()].filter((slug) => !slugs.has(slug));
  const known = few([...slugs].slice(1));
  const unwritten = sections.filter(({ text: said }) => isPlaceholder(said)).map(unwrittenFault);
  const staleFaults = stale.map((slug) =>
    !isAudienceGiven && resemblesAudience(slug)
      ? audienceDoubt(lineOfAlias(slug))
      : {
          line: lineOfAlias(slug),
          problem: `aliases name a section "${slug}" that is not there`,
          remedy: `use one of: ${known}`,
          served: true,
        },
  );
  return {
    document: {
      id,
      file,
      title: givenTitle ?? firstTitle(sections) ?? split.nameInNavigation ?? fileTitle(id),
      ...rest,
      ...(status !== undefined && { status }),
      ...(given !== undefined && { givenStatus: given }),
      ...(date !== undefined && { published: date }),
      ...(author !== undefined && { author }),
      audience: staleFaults.some(isHiding) ? [] : audience,
      sections,
      ...definitions,
      ...(pages.length > 0 && { pages }),
    },
    faults: [...faults, ...staleFaults, ...unwritten, ...textFaults(tokens, bodyLine)].map((fault) => ({
      file,
      ...fault,
    })),
    ...change,
  };
}

function unwrittenFault({ headings, lines }: Section): Omit<Fault, "file"> {
  const of = headings.length === 0 ? "the beginning" : `the section "${(headings.at(-1) ?? "").slice(0, longestName)}"`;
  const problem = `${of} is only a placeholder, and is not quoted`;
  return { line: lines.first, problem, remedy: "write it, or remove it", served: true, isWarning: true };
}

/** Jekyll's folder of drafts. */
const draftFolder = /(?:^|\/)_drafts\//;

/** Returns why a page is not served at a given time, and when that changes. */
function scheduled(
  { shownFrom = 0, shownUntil = Number.POSITIVE_INFINITY }: SplitFile,
  now: number,
): { readonly problem?: readonly [problem: string, remedy: string]; readonly changesAt?: number } {
  if (now >= shownUntil) {
    return { problem: [`the page expired (${writtenTime(shownUntil)})`, "correct the date if it is to be served"] };
  }
  if (now < shownFrom) {
    const problem = `the page is not published yet (${writtenTime(shownFrom)})`;
    return { problem: [problem, "it is served from then on"], changesAt: shownFrom };
  }
  return shownUntil === Number.POSITIVE_INFINITY ? {} : { changesAt: shownUntil };
}

/** Returns a time as a date, with the time of day in UTC unless that is midnight. */
function writtenTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/T00:00:00.000Z$|:\d{2}\.\d{3}(?=Z$)/, "");
}

function draft(file: string, problem: string, remedy = "it is served once its front matter no longer says so"): Fault {
  return {
    file,
    line: 1,
    problem,
    remedy,
    served: false,
    isWarning: true,
    isDraft: true,
  };
}

function lexBody(file: string, body: string, bodyLine: number): LexedInTime | Fault {
  return orFault(file, bodyLine, () => lexInTime(body));
}

/**
 * The most processor time, in milliseconds, that lexing a section may take: the first question that needs a section lexes it
 * again, while other questions wait.
 */
const sectionLimit = 500;

function firstTooSlow(file: string, sections: readonly Section[], definitions: Definitions): Fault | undefined {
  for (const { source, sourceLine } of sections) {
    if (source.length <= shortSource) continue;
    const lexed = orFault(file, sourceLine, () => lexInTime(source, definitions, sectionLimit));
    if ("problem" in lexed) return lexed;
  }
  return undefined;
}

function orFault(file: string, firstLine: number, read: () => LexedInTime): LexedInTime | Fault {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableMarkdown)) throw error;
    const { message: problem, remedy } = error;
    return { file, line: firstLine + error.line - 1, problem, remedy, served: false };
  }
}

/** The most characters of a section: a question that needs a section reads all of it. */
const longestSection = 500_000;
/** Each section is stored with the headings above it: the most characters that these copies may have together in a file. */
const mostHeadings = 16_000_000;

function firstTooLarge(sections: readonly Section[]): Omit<Fault, "file"> | undefined {
  let headings = 0;
  for (const section of sections) {
    headings = section.headings.reduce((sum, { length }) => sum + length, headings);
    const problem =
      section.source.length > longestSection
        ? `the section is too long: ${section.source.length} characters, and ${longestSection} are the most`
        : headings > mostHeadings
          ? "the headings are too long for so many sections"
          : undefined;
    if (problem === undefined) continue;
    return { line: section.lines.first, problem, remedy: "divide it with headings, or into files", served: false };
  }
  return undefined;
}

/** Colours and cursor movements in the output of a program that was pasted from a terminal. */
const escapeSequence = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;?]*[A-Za-z]`, "g");

function withNewlines(text: string): string {
  const seen = text.replace(/^\uFEFF/, "");
  const plain = seen.includes("\x1b[") ? seen.replace(escapeSequence, "") : seen;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}

/** The most section slugs that a fault lists, and the most characters of a heading in one. */
const mostNames = 20;
const longestName = 80;

function few(names: readonly string[]): string {
  return [...names.slice(0, mostNames), ...(names.length > mostNames ? ["…"] : [])].join(", ");
}

/** Returns the part of a section's id behind the `#`; empty for the lead section. */
function slugOf({ id, document }: Section): string {
  return id.slice(document.length + 1);
}

/** Returns a title without template tags; undefined if nothing else is left of it. */
function titleOf(given: string | undefined): string | undefined {
  const title = given !== undefined && /\{|<%/.test(given) ? withoutInlineMarks(given).trim() : given;
  return title !== undefined && /[^\s…]/.test(title) ? title : undefined;
}

/**
 * How many headings may stand above a title, such as a banner. A first-level heading further down is an example, or one of
 * several.
 */
const mostAboveTitle = 1;
/** A heading that names one of several versions, as in a change log. */
const versionHeading = /^\W*(?:v?\d+\.\d|unreleased\b|\d{4}-\d{2}-\d{2})/i;

/** The first headings of templates for proposals that have no title: Rust's begins with "Summary". */
const templateHeading = /^(?:summary|abstract|motivation|tl;?dr)$/i;

function firstTitle(sections: readonly Section[]): string | undefined {
  const headed = sections.filter(({ level }) => level > 0).slice(0, mostAboveTitle + 1);
  const title = headed.find(({ level }) => level === 1)?.headings[0];
  const isOneOfSeveral = title !== undefined && (versionHeading.test(title) || templateHeading.test(title));
  return isOneOfSeveral && sections.filter(({ level }) => level === 1).length > 1 ? undefined : title;
}

/** Returns who may see what a file says, even if nothing else in the file can be read. */
export function readAudience(text: string): readonly string[] {
  return splitFrontMatter(withNewlines(text)).frontMatter.audience;
}
