import type { Visibility } from "../search/section-search.ts";
import type { Page } from "./document-places.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { routeOf, withoutEnding } from "./page-route.ts";

/** The longest path that is resolved, in characters; no path of a file is longer. */
const longestPath = 4_096;

/**
 * Returns the id of the visible document that a path in a link leads to; undefined if there is none. The path may be that of a
 * file, relative to the linking document or from the top; or that of a page on the generated site, whose top and folders may
 * differ from those of the knowledge; or only a name.
 * @param from id of the document that contains the link
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

/**
 * Returns the paths from the top that a relative path may mean: beside the file, below the page's own address, or from the top.
 */
function placesOf(path: string, from: string): string[] {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return [...new Set([below(folder, path), below(`${from}/`, path), below("", path)])];
}

function filesAt(place: string): string[] {
  return [place, ...["index", "README", "_index"].map((name) => below(`${place}/`, name))];
}

/** Resolves a path against a folder, removing `.` and `..`. */
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

/**
 * Whether a page's name consists of several words, so that it identifies a page even where the rest of the path does not match.
 */
function isTelling(name: string): boolean {
  return /[\p{L}\p{N}][-_.\s][\p{L}\p{N}]/u.test(name);
}

/** Returns the page that shares the most folders with a document; of several, the one with the shortest route. */
function nearest(pages: readonly Page[], from: string): Page {
  const common = (page: Page): number => sharedSteps(page.id, from);
  return best(pages, (a, b) => common(b) - common(a) || a.route.length - b.route.length);
}

/** Returns the page with the shortest route; of several, the one that shares the most folders with a document. */
function highest(pages: readonly Page[], from: string): Page {
  const common = (page: Page): number => sharedSteps(page.id, from);
  return best(pages, (a, b) => a.route.length - b.route.length || common(b) - common(a));
}

/** Returns the first page by an order; of equal ones, the one listed first. */
function best(pages: readonly Page[], order: (a: Page, b: Page) => number): Page {
  return pages.reduce((first, page) => (order(page, first) < 0 ? page : first));
}

function sharedSteps(a: string, b: string): number {
  const [one, other] = [a.split("/"), b.split("/")];
  const apart = one.findIndex((step, at) => step !== other[at]);
  return apart === -1 ? one.length : apart;
}
