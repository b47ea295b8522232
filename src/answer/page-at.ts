import type { Visibility } from "../search/section-search.ts";
import type { Page } from "./document-places.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { routeOf, withoutEnding } from "./page-route.ts";

/** Characters; no file's path is as long. */
const longestPath = 4_096;

/**
 * The document to which the path of an address in a document leads, of those that may be seen; undefined where there is none.
 * A path may be a file's, from where it stands or from the top; or that of a page on the site that is made of the files,
 * whose top and folders may be others than the knowledge's; or a name alone.
 * @param from the id of the document that the address stands in
 */
export function pageAt(
  path: string,
  from: string,
  knowledge: IndexedKnowledge,
  visibility: Visibility,
): string | undefined {
  if (path.length > longestPath) return undefined;
  const bare = withoutEnding(path);
  const isSeen = (id: string): boolean => {
    const first = knowledge.firstSectionOf(id);
    return first !== undefined && knowledge.isSeen(first, visibility);
  };
  const isFromTop = path.startsWith("/");
  const places = isFromTop ? [below("", bare)] : placesOf(bare, from);
  const file = places.flatMap(filesAt).find(isSeen);
  if (file !== undefined) return file;
  const pagesAt = (route: readonly string[], isAt: (page: Page) => boolean): Page[] =>
    knowledge.pagesNamed(route.at(-1) ?? "").filter((page) => isAt(page) && isSeen(page.id));
  for (const place of places) {
    const route = routeOf(place);
    const found = pagesAt(route, (page) => page.route.length === route.length && endsWith(page.route, route));
    if (found.length > 0) return nearest(found, from).id;
  }
  const steps = routeOf(bare);
  for (let at = 0; at < steps.length; at++) {
    const rest = steps.slice(at);
    const found = pagesAt(rest, (page) => endsWith(page.route, rest));
    if (found.length === 0) continue;
    if (rest.length > 1 || (at === 0 && (isFromTop || !path.includes("/"))))
      return (isFromTop ? highest(found, from) : nearest(found, from)).id;
    return found.length === 1 && isTelling(rest[0] as string) ? found[0]?.id : undefined;
  }
  return undefined;
}

/** The paths from the top that a relative one may mean: beside the file, below the page's own address, and from the top. */
function placesOf(path: string, from: string): string[] {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return [...new Set([below(folder, path), below(`${from}/`, path), below("", path)])];
}

function filesAt(place: string): string[] {
  return [place, ...["index", "README", "_index"].map((name) => below(`${place}/`, name))];
}

/** A path from a folder, without `.` and `..`. */
export function below(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${path.replace(/^\/+/, "")}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function endsWith(route: readonly string[], end: readonly string[]): boolean {
  const start = route.length - end.length;
  return start >= 0 && end.every((step, at) => route[start + at] === step);
}

/** Where sites have several pages of a name, one of several words still tells which is meant where there is no other. */
function isTelling(name: string): boolean {
  return /[\p{L}\p{N}][-_.\s][\p{L}\p{N}]/u.test(name);
}

/** The page with which a document has the most folders in common, then the highest. */
function nearest(pages: readonly Page[], from: string): Page {
  const common = (page: Page): number => sharedSteps(page.id, from);
  return best(pages, (a, b) => common(b) - common(a) || a.route.length - b.route.length);
}

/** The page with the fewest folders above it, then the nearest. */
function highest(pages: readonly Page[], from: string): Page {
  const common = (page: Page): number => sharedSteps(page.id, from);
  return best(pages, (a, b) => a.route.length - b.route.length || common(b) - common(a));
}

/** The page that stands first in an order; of several the one that is listed first. */
function best(pages: readonly Page[], order: (a: Page, b: Page) => number): Page {
  return pages.reduce((first, page) => (order(page, first) < 0 ? page : first));
}

function sharedSteps(a: string, b: string): number {
  const [one, other] = [a.split("/"), b.split("/")];
  const apart = one.findIndex((step, at) => step !== other[at]);
  return apart === -1 ? one.length : apart;
}
