import type { PagePlace } from "./page-version.ts";

/** What is needed of a page to decide whether only older versions have it. */
interface VersionedPage extends PagePlace {
  readonly id: string;
  readonly rank: number;
  /** Whether it belongs to the version asked for. */
  readonly isWanted: boolean;
}

/**
 * The least number of pages of a version, as a share of the version with the most pages, for it to be a new state of
 * the whole site; versions with fewer pages are such things as release notes.
 */
const leastShare = 1 / 3;

/**
 * Returns the ids of the pages that only versions behind the newest one of their site have (or behind the one asked
 * for): older versions, and versions that are not released yet.
 * @param pages all versions of all pages, newest first
 */
export function pagesOnlyInOldVersions(pages: readonly VersionedPage[]): Set<string> {
  const sites = new Map<string, VersionedPage[]>();
  for (const page of pages) {
    if (page.site !== undefined && !sites.has(page.site)) sites.set(page.site, []);
  }
  if (sites.size === 0) return new Set();
  for (const page of pages) {
    const site = page.site ?? prefixesOf(page.page).find((prefix) => sites.has(prefix));
    if (site !== undefined) sites.get(site)?.push(page);
  }
  return new Set([...sites.values()].flatMap(leftBehindOf));
}

function leftBehindOf(pages: readonly VersionedPage[]): string[] {
  const sizes = new Map<number, number>();
  for (const { rank } of pages) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  const least = leastShare * Math.max(...sizes.values());
  const at = pages.findIndex(({ rank, isWanted }) => isWanted || (sizes.get(rank) ?? 0) >= least);
  const newest = pages[at] as VersionedPage;
  const has = new Set(pages.filter(({ rank }) => rank === newest.rank).map(({ page }) => page));
  return pages
    .slice(at)
    .filter(({ page, rank }) => rank !== newest.rank && !has.has(page))
    .map(({ id }) => id);
}

/** Returns the folders above a page, the outermost first. */
function prefixesOf(page: string): string[] {
  const folders = page.split("/").slice(0, -1);
  return folders.map((_, at) => folders.slice(0, at + 1).join("/"));
}
