import type { PagePlace } from "./page-version.ts";

/** A page among those of which only the newest versions are looked into first. */
interface VersionedPage extends PagePlace {
  readonly id: string;
  readonly rank: number;
  /** Whether it is of the version that was asked for. */
  readonly isWanted: boolean;
}

/** A version with fewer of the pages than this share of the fullest one is no newer state of the whole: notes of a release. */
const leastShare = 1 / 3;

/**
 * The ids of the pages that only versions have which are older than the newest of the same site, or are not out yet.
 * @param pages newest first, each version of a page among them
 */
export function leftBehind(pages: readonly VersionedPage[]): Set<string> {
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

/** The folders above a page, the innermost last. */
function prefixesOf(page: string): string[] {
  const folders = page.split("/").slice(0, -1);
  return folders.map((_, at) => folders.slice(0, at + 1).join("/"));
}
