import { type Bitset, clearBit, hasBit } from "../bitset.ts";
import { termAt, termCount } from "../dictionary.ts";
import type { Segment, SegmentContent } from "../segment.ts";
import { isAmongTranslations } from "./among-translations.ts";
import { leftBehind } from "./left-behind.ts";
import { isNumbered, isVersion, type PagePlace, pagePlace, versionedFile, versionRank } from "./page-version.ts";
import { likeness, sketchSize } from "./sketch.ts";

/** Which of several copies counts. */
export interface Fold {
  /** The version to take in the place of the newest, where there is one so called. */
  readonly version?: string;
  /** Whether pages count as well that only older versions have. */
  readonly isWithOldPages?: boolean;
}

/** The sections that are left when copies and versions are folded, and what was folded into them. */
export interface Folded {
  readonly allowed: readonly Bitset[];
  /** Whether anything was folded. */
  readonly isAny: boolean;
  /** Whether pages do not count since only older versions have them. */
  readonly hasOldPages: boolean;
  /** What the versions are called. */
  readonly labels: ReadonlySet<string>;
  /** What the version is called that a section is of; undefined where it has no name. By the section's id. */
  readonly labelOf: (section: string) => string | undefined;
  /** Whether a newer version of a document counts in its place. */
  readonly isOldVersion: (document: string) => boolean;
  /** The id of the section that counts in the place of one; undefined for one that counts itself. */
  readonly counting: (section: string) => string | undefined;
  /** The ids of what was folded into a section, newest first; of a page's versions some may have no such section. */
  readonly foldedInto: (section: string) => readonly string[];
}

/** From this estimated similarity of their terms on, sections of the same name are copies; versions of them from the other. */
const nearlySame = 0.85;
const sameInVersions = 0.5;
/** The same of sections of two days, of pages that are titled alike in one folder. */
const sameOnOtherDays = 0.6;
/** A section is compared with so many of the same name. */
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
  readonly isWanted: boolean;
  /** Whether it stands where the translations into another language do. */
  readonly isAmongTranslations: boolean;
}

interface Head {
  readonly page: Page;
  readonly section: number;
}

/**
 * Leaves of each page its newest version alone, and of each section the newest copy. Nothing is compared with, or counted
 * from, what may not be seen.
 * @param seen the sections of each segment that may be seen
 */
export function foldCopies(
  segments: readonly Segment[],
  seen: readonly Bitset[],
  { version, isWithOldPages }: Fold,
): Folded {
  const pages = pagesOf(segments, seen, version);
  const oldPages = isWithOldPages === true ? new Set<string>() : leftBehind(pages);
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
    const isWhole = found.every(({ section, head }) => head !== undefined || isBare(page, section));
    for (const { section, head } of found) {
      if (head !== undefined) copies.add(idOf(head), idOf({ page, section }));
      if (head !== undefined || (isCopy && isWhole)) clearBit(bits, section);
      else if (!isBare(page, section)) heads.add(page, section);
    }
  }
  const labels = new Map(pages.map(({ id, version: own }) => [id, own?.label]));
  return {
    allowed,
    isAny: versions.size + copies.size + oldPages.size > 0,
    hasOldPages: oldPages.size > 0,
    labels: new Set([...labels.values()].filter((label) => label !== undefined)),
    labelOf: (section) => labels.get(documentOf(section)),
    isOldVersion: (document) => versions.headOf(document) !== undefined,
    counting(section) {
      const document = documentOf(section);
      const counts = versions.headOf(document);
      const inNewest = counts === undefined ? section : counts + section.slice(document.length);
      return copies.headOf(inNewest) ?? (counts === undefined ? undefined : inNewest);
    },
    foldedInto(section) {
      const document = documentOf(section);
      const anchor = section.slice(document.length);
      return [...versions.of(document).map((other) => other + anchor), ...copies.of(section)];
    },
  };
}

/** The document of a section by its id. */
function documentOf(section: string): string {
  const end = section.indexOf("#");
  return end === -1 ? section : section.slice(0, end);
}

/** What was folded into what, by ids. */
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

/** The sections that copies may be of, those met first before others. */
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

  /** The section of another page that a section is a copy of. */
  copyOf(page: Page, section: number): Head | undefined {
    if (isBare(page, section)) return undefined;
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
      titled.slice(0, mostCompared).find((head) => isCopy(head, leastOfTitled(head.page, page)))
    );
  }
}

/** How like sections must be of pages with the same title in files of different names. */
function leastOfTitled(a: Page, b: Page): number {
  if (a.isVersionGiven && b.isVersionGiven && a.rank !== b.rank) return sameInVersions;
  const isBeside = a.page.slice(0, a.page.lastIndexOf("/")) === b.page.slice(0, b.page.lastIndexOf("/"));
  return isBeside && a.days !== b.days && Math.min(a.days, b.days) > 0 ? sameOnOtherDays : nearlySame;
}

/** Those of which something may be seen, newest first. */
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

/** The folders above those of a path that are called by the number of a version. */
function foldersOfVersions(id: string): string[] {
  const folders = id.split("/").slice(0, -1);
  return folders.flatMap((folder, depth) => (isNumbered(folder) ? [folders.slice(0, depth).join("/")] : []));
}

/** The paths without their versions of files of which there are several: `spec` of `spec-v1` and `spec-v2`. */
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

/** The ids of a segment's documents, read once. */
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

/** Whether a section is but a heading: it stands for those below it, and these may be others. */
function isBare({ content }: Page, section: number): boolean {
  return content.lengths.body[section] === 0;
}

function likenessOf(a: Head, b: Head): number {
  const { sketches } = a.page.content.copies;
  return likeness(sketches, sketchSize * a.section, b.page.content.copies.sketches, sketchSize * b.section);
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
