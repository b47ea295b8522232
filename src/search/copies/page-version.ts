/** Which version of its page a document is. */
interface PageVersion {
  /** What the version is called: `v3.5`, `latest`, `2026`. */
  readonly label: string;
  /** Higher is newer; see `versionRank`. */
  readonly rank: number;
}

/** What a document's path tells of the page that it is a version of. */
export interface PagePlace {
  /** The path with `*` in the place of folders that name versions: the same for all versions of a page. */
  readonly page: string;
  /** Whether the path names a version by a folder. */
  readonly isVersion: boolean;
  /** Of what the version is one: the page's path as far as to its version. */
  readonly site?: string;
  /** What the page is called: its file, or its folder where the file is called as all are. */
  readonly name: string;
  readonly version?: PageVersion;
}

const numbered =
  /^(?:(?:release|version|docs?|branch)[-_])?(?:v\d+(?:[._-]\d+)*|\d+(?:\.\d+)+|\d+(?=\.x))(?:\.x)?(?:[-.]?(?:alpha|beta|rc|pre|dev)[-.]?\d*)?$/i;
/** `2026`, `2026-q3`, `2026h2`, `FY26`. */
const period = /^(?:(?:19|20)\d\d(?:[-_. ]?[qh][1-4])?|[qh][1-4][-_. ]?(?:19|20)\d\d|fy[-_ ]?(?:20)?\d\d)$/i;
/** `2025-26`, `2025-2026` */
const twoYears = /^((?:19|20)\d\d)[-_](?:19|20)?(\d\d)$/;
/** What stands at the end of a file's name: `spec-v2`, `spec_1.10`, `benefits 2026`, `spec (v2)`. */
const versionOfFile =
  /^(.*[^-_. (/])[-_. ]{1,3}\(?(v\d+(?:[._]\d+){0,2}|\d+(?:\.\d+){1,2}|(?:19|20)\d\d(?:[-_]?[qh][1-4])?|fy[-_ ]?(?:20)?\d\d)\)?$/i;

/** What names a version beside numbered ones, and whether it comes before or behind these. */
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
/** What is kept though it is no longer true. */
const outdated = /^(?:old|archived?|legacy|deprecated|backups?|outdated|obsolete)$|[-_ ](?:old|archived?|backups?)$/i;
/** Docusaurus: where the versions are of what stands in `docs`, or in the folder that is named first. */
const versionsOfDocs = /^(?:(\w{1,60})_)?versioned_docs(?:_\w{1,60})?$/;

/** Between the names that come before numbers and the numbers, and behind all. */
const unnamedRank = 5 * 1e12;
const outdatedRank = -2 * 1e12;
const parts = 3;
const mostPart = 9999;

/**
 * Reads a document's path.
 * @param hasNumbered whether a folder holds folders that are called by numbers of versions; only beside these does a name
 * such as `next` name a version
 * @param isOneOfSeveral whether there are other versions of the file with a path, which is without the version
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
  const name = /^_?(?:index|readme)$/i.test(file) ? (page.at(-1) ?? "") : bare;
  return {
    page: [...page, file].join("/"),
    isVersion: hasVersion,
    name: name.toLowerCase(),
    ...(site !== undefined && { site }),
    ...(version !== undefined && { version }),
  };
}

/** The path of a file without the version at its end, and that; undefined where there is none. */
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
 * How new a version is by what it is called: `latest`, `stable`, `current` and `main` before what has no version, that
 * before numbers by their size, and `next` and what is not yet released behind them.
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

/** Whether a version is the one that somebody names: 3.5 and 3.5.1 are both v3, and 3.5 is all that there is of 3.5.1. */
export function isVersion(label: string, wanted: string): boolean {
  if (label.toLowerCase() === wanted.toLowerCase()) return true;
  const own = numbersOf(label);
  const asked = numbersOf(wanted);
  const common = Math.min(own.length, asked.length);
  return common > 0 && own.slice(0, common).every((number, at) => number === asked[at]);
}

/** The third quarter of 2026 is 2026.3, and so is `Q3 2026`. */
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
