import { isFolderPage } from "../../knowledge/folder-page.ts";

/** The version that a document is of its page. */
interface PageVersion {
  /** The name of the version: `v3.5`, `latest`, `2026`. */
  readonly label: string;
  /** How new the version is: higher is newer (see `versionRank`). */
  readonly rank: number;
}

/** What a document's path says about the page that it is a version of. */
export interface PagePlace {
  /** The path with `*` in place of folders that name versions, so that all versions of a page have the same value. */
  readonly page: string;
  /** Whether a folder in the path names a version. */
  readonly isVersion: boolean;
  /** The root of the versioned site: `page` as far as the folder that names the version. */
  readonly site?: string;
  /** The page's name in lower case: that of its file or, for `index` and `readme`, that of its folder. */
  readonly name: string;
  readonly version?: PageVersion;
}

const numbered =
  /^(?:(?:release|version|docs?|branch)[-_])?(?:v\d+(?:[._-]\d+)*|\d+(?:\.\d+)+|\d+(?=\.?x))(?:\.?x)?(?:[-.]?(?:alpha|beta|rc|pre|dev)[-.]?\d*)?$/i;
/** A folder named by a period: `2026`, `2026-q3`, `2026h2`, `FY26`. */
const period = /^(?:(?:19|20)\d\d(?:[-_. ]?[qh][1-4])?|[qh][1-4][-_. ]?(?:19|20)\d\d|fy[-_ ]?(?:20)?\d\d)$/i;
/** A folder named by two years: `2025-26`, `2025-2026`. */
const twoYears = /^((?:19|20)\d\d)[-_](?:19|20)?(\d\d)$/;
/** A version at the end of a file's name: `spec-v2`, `spec_1.10`, `benefits 2026`, `spec (v2)`. */
const versionOfFile =
  /^(.*[^-_. (/])[-_. ]{1,3}\(?(v\d+(?:[._]\d+){0,2}|\d+(?:\.\d+){1,2}|(?:19|20)\d\d(?:[-_]?[qh][1-4])?|fy[-_ ]?(?:20)?\d\d)\)?$/i;

/**
 * Names of versions other than numbers, with their rank in units of 1e12: positive ones come before numbers, negative
 * ones behind.
 */
const named: ReadonlyMap<string, number> = new Map([
  ["latest", 9],
  ["stable", 8],
  ["current", 7],
  ["main", 6],
  ["master", 6],
  ["trunk", 6],
  ["next", -1],
  ["dev", -1],
  ["develop", -1],
  ["edge", -1],
  ["nightly", -1],
  ["canary", -1],
  ["unreleased", -1],
]);
/** Names of folders whose content is kept although it is outdated. */
const outdated = /^(?:old|archived?|legacy|deprecated|backups?|outdated|obsolete)$|[-_ ](?:old|archived?|backups?)$/i;
/**
 * Docusaurus: `versioned_docs` holds the versions of the folder `docs`, `NAME_versioned_docs` those of the folder
 * `NAME`.
 */
const versionsOfDocs = /^(?:(\w{1,60})_)?versioned_docs(?:_\w{1,60})?$/;

/** The rank of pages without a version: below `main` (6e12) and above numbers (less than 1e12). */
const unnamedRank = 5 * 1e12;
/** Added to the rank of outdated pages, which puts them behind all others. */
const outdatedRank = -2 * 1e12;
const parts = 3;
const mostPart = 9999;

/**
 * Reads the page, its name and its version from a document's path.
 * @param hasNumbered whether a folder contains folders named by version numbers; only beside these does a name such as
 * `next` stand for a version
 * @param isOneOfSeveral whether a file exists in several versions, by its path without the version
 */
export function pagePlace(
  id: string,
  hasNumbered: (folder: string) => boolean,
  isOneOfSeveral: (path: string) => boolean,
): PagePlace {
  const folders = id.split("/");
  const file = folders.pop() ?? "";
  let version: PageVersion | undefined;
  let isOutdated = false;
  let hasVersion = false;
  let site: string | undefined;
  const page: string[] = [];
  for (const [depth, folder] of folders.entries()) {
    isOutdated ||= outdated.test(folder);
    const isVersion =
      isNumbered(folder) || (named.has(folder.toLowerCase()) && hasNumbered(folders.slice(0, depth).join("/")));
    if (isVersion || isPeriod(folder)) version ??= { label: folder, rank: versionRank(folder) };
    hasVersion ||= isVersion;
    const [isOfDocs, instance = "docs"] = versionsOfDocs.exec(folders[depth - (isVersion ? 1 : 0)] ?? "") ?? [];
    if (isOfDocs !== undefined && isNumbered(folders[depth + 1] ?? "")) page.push(instance);
    else if (isOfDocs === undefined || !isVersion) page.push(isVersion ? "*" : folder);
    if (isVersion) site ??= page.join("/");
  }
  if (isOutdated) {
    const rank = outdatedRank + Math.min(version?.rank ?? 0, 1e12 - 1);
    version = { label: version?.label ?? folders.join("/"), rank };
  }
  const ofFile = versionedFile(id);
  const isOfFile = ofFile !== undefined && isOneOfSeveral(ofFile.path);
  if (isOfFile) version ??= { label: ofFile.label, rank: versionRank(ofFile.label) };
  const bare = isOfFile ? ofFile.path.slice(ofFile.path.lastIndexOf("/") + 1) : file;
  const name = isFolderPage(file) ? (page.at(-1) ?? "") : bare;
  return {
    page: [...page, file].join("/"),
    isVersion: hasVersion,
    name: name.toLowerCase(),
    ...(site !== undefined && { site }),
    ...(version !== undefined && { version }),
  };
}

/** Splits a version off the end of a file's path or of a page's heading; undefined if it ends in none. */
export function versionedFile(id: string): { readonly path: string; readonly label: string } | undefined {
  const [, path, label] = /\d\)?$/.test(id) ? (versionOfFile.exec(id) ?? []) : [];
  return path === undefined || label === undefined ? undefined : { path, label };
}

function isPeriod(folder: string): boolean {
  const [, first, second] = twoYears.exec(folder) ?? [];
  return period.test(folder) || (first !== undefined && (Number(first) + 1) % 100 === Number(second));
}

export function isNumbered(folder: string): boolean {
  return numbered.test(folder);
}

/**
 * Returns how new a version is, by its label; higher is newer. The order is `latest`, `stable`, `current`, `main`, then
 * no label, then numbers from high to low, then `next` and pre-releases.
 */
export function versionRank(label: string | undefined): number {
  if (label === undefined) return unnamedRank;
  const byName = named.get(label.toLowerCase());
  if (byName !== undefined) return byName * 1e12;
  const numbers = numbersOf(label);
  const size = Array.from({ length: parts }, (_, at) => Math.min(mostPart, numbers[at] ?? 0)).reduce(
    (sum, number) => sum * (mostPart + 1) + number,
    0,
  );
  return /\d[-.]?(?:alpha|beta|rc|pre|dev)/i.test(label) ? size - 1e12 : size;
}

/**
 * Whether a version's label matches the version that is asked for: the same label, or numbers of which one begins with
 * the other. 3.5 and 3.5.1 both match v3, and 3.5 matches 3.5.1, since a label of two numbers covers all of its patch
 * releases.
 */
export function isVersion(label: string, wanted: string): boolean {
  if (label.toLowerCase() === wanted.toLowerCase()) return true;
  const own = numbersOf(label);
  const asked = numbersOf(wanted);
  const common = Math.min(own.length, asked.length);
  return common > 0 && own.slice(0, common).every((number, at) => number === asked[at]);
}

/** Rewrites periods so that their numbers compare: `2026-q3` and `Q3 2026` become `2026.3`. */
function withNumbersFirst(label: string): string {
  return label
    .replace(/^fy[-_ ]?(?:20)?(\d\d)$/i, "20$1")
    .replace(/^[qh]([1-4])[-_. ]?(\d{4})$/i, "$2.$1")
    .replace(/^(\d{4})[-_. ]?[qh]([1-4])$/i, "$1.$2");
}

function numbersOf(written: string): number[] {
  const label = withNumbersFirst(written);
  return (/\d+(?:[._-]\d+)*/.exec(label)?.[0] ?? "")
    .split(/[._-]/)
    .filter((part) => part !== "")
    .map(Number);
}
