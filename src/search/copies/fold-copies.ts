import { type Bitset, clearBit, hasBit } from "../bitset.ts";
import { termAt, termCount } from "../dictionary.ts";
import type { Segment, SegmentContent } from "../segment.ts";
import { isAmongTranslations } from "./among-translations.ts";
import { pagesOnlyInOldVersions } from "./old-pages.ts";
import { isNumbered, isVersion, type PagePlace, pagePlace, versionedFile, versionRank } from "./page-version.ts";
import { estimatedSimilarity, sketchSize } from "./sketch.ts";

/** Which of several copies and versions counts. */
export interface Fold {
  /** The version that counts in place of the newest, for pages that have such a version. */
  readonly version?: string;
  /** Whether pages that only older versions have count too. */
  readonly isWithOldPages?: boolean;
}

/** The sections that count when copies and versions are folded, and those that were folded into each. */
export interface Folded {
  /** The sections that count, by segment. */
  readonly allowed: readonly Bitset[];
  /** Whether any section was left out. */
  readonly isAny: boolean;
  /** Whether pages were left out because only older versions have them. */
  readonly hasOldPages: boolean;
  /** The labels of all versions. */
  readonly labels: ReadonlySet<string>;
  /**
   * Returns the label of the version that a section belongs to, by the section's id; undefined for a version without a
   * label.
   */
  readonly labelOf: (section: string) => string | undefined;
  /** Whether a document was left out because a newer version of its page counts. */
  readonly isOldVersion: (document: string) => boolean;
  /** Returns the id of the section that counts in place of another; undefined for a section that counts itself. */
  readonly counting: (section: string) => string | undefined;
  /**
   * Returns the ids of the sections folded into a section, newest first. For versions of a page the ids are derived, so
   * a section of that id may not exist.
   */
  readonly foldedInto: (section: string) => readonly string[];
}

/**
 * The least estimated similarity of the terms at which sections with the same headings in pages of the same name are
 * copies.
 */
const nearlySame = 0.85;
/** As `nearlySame`, for pages of different versions. */
const sameInVersions = 0.5;
/** As `nearlySame`, for pages with the same title and different dates in the same folder. */
const sameOnOtherDays = 0.6;
/** The most sections that a section is compared with in each group: same text, same page name, same page title. */
const mostCompared = 8;

interface Page extends PagePlace {
  readonly id: string;
  readonly segment: number;
  readonly number: number;
  readonly content: SegmentContent;
  readonly rank: number;
  readonly days: number;
  /** Whether its front matter gives its version. */
  readonly isVersionGiven: boolean;
  /** Whether its version is the one asked for. */
  readonly isWanted: boolean;
  /** Whether it is in a folder of translations into another language. */
  readonly isAmongTranslations: boolean;
}

/** A section that others may be copies of. */
interface Head {
  readonly page: Page;
  readonly section: number;
}

/**
 * Keeps only the newest version of each page, and only the newest copy of each section. Sections that may not be seen
 * are neither compared nor counted.
 * @param seen the sections that may be seen, by segment
 */
export function foldCopies(
  segments: readonly Segment[],
  seen: readonly Bitset[],
  { version, isWithOldPages }: Fold,
): Folded {
  const pages = pagesOf(segments, seen, version);
  const oldPages = isWithOldPages === true ? new Set<string>() : pagesOnlyInOldVersions(pages);
  const allowed = seen.map((bits) => bits.slice());
  const newest = new Map<string, string>();
  const versions = new Groups();
  const copies = new Groups();
  const heads = new Heads();
  for (const page of pages) {
    const bits = allowed[page.segment] as Bitset;
    const newer = page.isVersion ? newest.get(page.page) : undefined;
    if (newer !== undefined) {
      versions.add(newer, page.id);
      for (const section of sectionsOf(page)) clearBit(bits, section);
      continue;
    }
    newest.set(page.page, page.id);
    if (oldPages.has(page.id)) {
      for (const section of sectionsOf(page)) clearBit(bits, section);
      continue;
    }
    const found = sectionsOf(page).map((section) => ({ section, head: heads.copyOf(page, section) }));
    const isCopy = found.some(({ head }) => head !== undefined);
    const isWhole = found.every(({ section, head }) => head !== undefined || hasNoText(page, section));
    for (const { section, head } of found) {
      if (head !== undefined) copies.add(idOf(head), idOf({ page, section }));
      if (head !== undefined || (isCopy && isWhole)) clearBit(bits, section);
      else if (!hasNoText(page, section)) heads.add(page, section);
    }
  }
  const labels = new Map(pages.map(({ id, version: own }) => [id, own?.label]));
  return {
    allowed,
    isAny: versions.size + copies.size + oldPages.size > 0,
    hasOldPages: oldPages.size > 0,
    labels: new Set([...labels.values()].filter((label) => label !== undefined)),
    labelOf: (section) => labels.get(documentIdOf(section)),
    isOldVersion: (document) => versions.headOf(document) !== undefined,
    counting(section) {
      const document = documentIdOf(section);
      const counts = versions.headOf(document);
      const inNewest = counts === undefined ? section : counts + section.slice(document.length);
      return copies.headOf(inNewest) ?? (counts === undefined ? undefined : inNewest);
    },
    foldedInto(section) {
      const document = documentIdOf(section);
      const anchor = section.slice(document.length);
      return [...versions.of(document).map((other) => other + anchor), ...copies.of(section)];
    },
  };
}

/**
 * Returns the id of the document that contains a section.
 * @param section the section's id
 */
function documentIdOf(section: string): string {
  const end = section.indexOf("#");
  return end === -1 ? section : section.slice(0, end);
}

/** Which ids were folded into which (the head of the group). */
class Groups {
  private readonly members = new Map<string, string[]>();
  private readonly heads = new Map<string, string>();

  get size(): number {
    return this.members.size;
  }

  add(head: string, member: string): void {
    addTo(this.members, head, member);
    this.heads.set(member, head);
  }

  headOf(member: string): string | undefined {
    return this.heads.get(member);
  }

  of(head: string): readonly string[] {
    return this.members.get(head) ?? [];
  }
}

/**
 * The sections that others may be copies of, grouped by what copies have in common; in each group those added first
 * come first.
 */
class Heads {
  private readonly byWording = new Map<number, Head[]>();
  private readonly byName = new Map<string, Head[]>();
  private readonly byTitle = new Map<string, Head[]>();

  add(page: Page, section: number): void {
    const head = { page, section };
    addTo(this.byWording, page.content.copies.wordings[section] as number, head);
    addTo(this.byName, nameOf(page, section), head);
    addTo(this.byTitle, titleOf(page, section), head);
  }

  /** Returns the section of another page that a section is a copy of, or undefined. */
  copyOf(page: Page, section: number): Head | undefined {
    if (hasNoText(page, section)) return undefined;
    const isCopy = (head: Head, least: number): boolean =>
      head.page !== page && likenessOf(head, { page, section }) >= least;
    const same = this.byWording.get(page.content.copies.wordings[section] as number) ?? [];
    const named = this.byName.get(nameOf(page, section)) ?? [];
    const titled = this.byTitle.get(titleOf(page, section)) ?? [];
    return (
      same.slice(0, mostCompared).find((head) => isCopy(head, 1)) ??
      named
        .slice(0, mostCompared)
        .find((head) => isCopy(head, head.page.rank === page.rank ? nearlySame : sameInVersions)) ??
      titled.slice(0, mostCompared).find((head) => isCopy(head, leastLikenessOfTitled(head.page, page)))
    );
  }
}

/**
 * Returns the least similarity at which sections with the same headings are copies, for pages with the same title and
 * different file names.
 */
function leastLikenessOfTitled(a: Page, b: Page): number {
  if (a.isVersionGiven && b.isVersionGiven && a.rank !== b.rank) return sameInVersions;
  const isBeside = a.page.slice(0, a.page.lastIndexOf("/")) === b.page.slice(0, b.page.lastIndexOf("/"));
  return isBeside && a.days !== b.days && Math.min(a.days, b.days) > 0 ? sameOnOtherDays : nearlySame;
}

/**
 * Returns the pages whose first section may be seen, newest first; pages of the wanted version come before all others.
 */
function pagesOf(segments: readonly Segment[], seen: readonly Bitset[], wanted: string | undefined): Page[] {
  const found = segments.flatMap(({ content }, segment) =>
    Array.from({ length: termCount(content.documentIds) }, (_, number) => ({ content, segment, number })).filter(
      ({ number }) => {
        const first = content.firstSections[number] as number;
        return first < (content.firstSections[number + 1] as number) && hasBit(seen[segment] as Bitset, first);
      },
    ),
  );
  const named = found.map((one) => ({ ...one, id: idsOf(one.content)[one.number] as string }));
  const numbered = new Set(named.flatMap(({ id }) => foldersOfVersions(id)));
  const versioned = filesOfVersions(named.map(({ id }) => id));
  const pages = named.map((one): Page => {
    const { copies } = one.content;
    const place = pagePlace(
      one.id,
      (folder) => numbered.has(folder),
      (path) => versioned.has(path),
    );
    const given = copies.labels[(copies.versions[one.number] as number) - 1];
    const version = given === undefined ? place.version : { label: given, rank: versionRank(given) };
    return {
      ...one,
      ...place,
      ...(version !== undefined && { version }),
      rank: version?.rank ?? versionRank(undefined),
      days: copies.days[one.number] as number,
      isVersionGiven: given !== undefined,
      isWanted: wanted !== undefined && version !== undefined && isVersion(version.label, wanted),
      isAmongTranslations: isAmongTranslations(one.id),
    };
  });
  return pages.sort(
    (a, b) =>
      Number(b.isWanted) - Number(a.isWanted) ||
      b.rank - a.rank ||
      b.days - a.days ||
      Number(a.isAmongTranslations) - Number(b.isAmongTranslations) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Returns the parents of the folders in a path that are named by a version number. */
function foldersOfVersions(id: string): string[] {
  const folders = id.split("/").slice(0, -1);
  return folders.flatMap((folder, depth) => (isNumbered(folder) ? [folders.slice(0, depth).join("/")] : []));
}

/** Returns the paths, without version, of files that exist in several versions: `spec` for `spec-v1` and `spec-v2`. */
function filesOfVersions(ids: readonly string[]): Set<string> {
  const seen = new Set(ids);
  const several = new Set<string>();
  for (const id of ids) {
    const path = versionedFile(id)?.path;
    if (path === undefined) continue;
    if (seen.has(path)) several.add(path);
    seen.add(path);
  }
  return several;
}

const decoded = new WeakMap<SegmentContent, readonly string[]>();

/** Returns the ids of a segment's documents; cached. */
function idsOf(content: SegmentContent): readonly string[] {
  const known = decoded.get(content);
  if (known !== undefined) return known;
  const ids = Array.from({ length: termCount(content.documentIds) }, (_, at) => termAt(content.documentIds, at));
  decoded.set(content, ids);
  return ids;
}

function sectionsOf({ content, number }: Page): number[] {
  const first = content.firstSections[number] as number;
  return Array.from({ length: (content.firstSections[number + 1] as number) - first }, (_, at) => first + at);
}

/**
 * Whether a section has a heading and no text. Such a section is no copy: its heading stands for the sections below it,
 * which may differ.
 */
function hasNoText({ content }: Page, section: number): boolean {
  return content.lengths.body[section] === 0;
}

function likenessOf(a: Head, b: Head): number {
  const { sketches } = a.page.content.copies;
  return estimatedSimilarity(sketches, sketchSize * a.section, b.page.content.copies.sketches, sketchSize * b.section);
}

function nameOf({ name, content }: Page, section: number): string {
  return `${content.copies.headings[section]} ${name}`;
}

function titleOf({ number, content }: Page, section: number): string {
  return `${content.copies.headings[section]} ${content.copies.titles[number]}`;
}

function idOf({ page, section }: Head): string {
  return termAt(page.content.sectionIds, section);
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
