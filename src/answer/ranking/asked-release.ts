import type { Visibility } from "../../search/section-search.ts";
import { contentTerms } from "../../search/terms.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import type { PreparedSection } from "../prepared-section.ts";

/** The longest question that is read, in characters. */
const longestRead = 120;
/** A version of a product; a single number only behind "version", "release" or "v". */
const release =
  /(?<![\w.,$€£-])(?:(?:version|release)\s+v?(\d+(?:\.\d+)*)|v(\d+(?:\.\d+)*)|(\d+(?:\.\d+)+))(?![\w.-]*\w)/giu;
/** What a question for all of a release says beside the release. */
const asking =
  /^(?:\W|\b(?:what|which|whats|s|is|are|was|were|did|has|have|do|does|there|the|a|an|all|in|of|for|with|on|to|about|me|us|we|you|i|please|show|tell|give|list|get|got|new|news|changes?|changed|change ?logs?|features?|releases?|released|notes?|versions?|updates?|happened|any|anything|stuff|things?|and|so|came|come|out|when|contain|contains|include|includes|included|bring|brings|brought)\b)*$/i;

/** "The latest release", "the newest version": asks for the release with the highest number. */
const newest = /\b(?:latest|newest|last|most recent|current|new) (?:release|version|update)s?\b/i;
/** What is searched for where a question names no number, and how many sections may be found: all of a change log. */
const logWords = "release notes changelog change log version fixed added changed removed";
const logCount = 200;

/** The beginning of a heading that names a release: "[2.3.0]", "Version 3.4", "Acme 2.0". */
const headed = /^[^\p{L}\p{N}]{0,4}((?:\p{L}[\p{L}\d]{0,30}\s){0,3})[[(]?(v?)(\d+(?:\.\d+)*)(?![\w.-]*\w)/iu;
const saysRelease = /^(?:version|release)$/i;
/** The most words and numbers of the date in such a heading. */
const longestDate = 5;

/** The most last parts that are tried: "4.1" may stand for "4.1.0" to "4.1.9". */
const patches = 10;
const foundCount = 40;

/**
 * Returns the section of a release that a question asks about as a whole: "what's new in 4.1?", "release notes for v2",
 * "4.1.0", "the latest release". Undefined for any other question, and if no heading names the release.
 */
export function askedRelease(
  text: string,
  knowledge: IndexedKnowledge,
  visibility: Visibility,
): PreparedSection | undefined {
  if (text.length > longestRead) return undefined;
  if (newest.test(text) && asking.test(text.replace(newest, " "))) return newestRelease(knowledge, visibility);
  const asked = askedVersion(text);
  if (asked === undefined) return undefined;
  const written = [asked, ...Array.from({ length: patches }, (_, patch) => `${asked}.${patch}`), `${asked}.0.0`];
  const releases = releasesWith(written.map((version) => `${version} v${version}`).join(" "), foundCount, {
    knowledge,
    visibility,
  });
  for (const version of written) {
    const found = releases.find(({ section }) => releaseOf(section.headings) === version);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the release with the highest number in the change log; undefined where several pages head releases. */
function newestRelease(knowledge: IndexedKnowledge, visibility: Visibility): PreparedSection | undefined {
  const releases = releasesWith(logWords, logCount, { knowledge, visibility });
  if (new Set(releases.map(({ document }) => document)).size !== 1) return undefined;
  const [{ document } = { document: undefined }] = releases;
  const numbered = (document?.sections ?? []).flatMap((section) => {
    const version = releaseOf(section.headings);
    return version === undefined ? [] : [{ section, parts: version.split(".").map(Number) }];
  });
  // A heading further down names something else: "Node 20.1" among the changes of 2.1.0.
  const top = Math.min(...numbered.map(({ section }) => section.level));
  const best = numbered
    .filter(({ section }) => section.level === top)
    .reduce((most, one) => (isHigher(one.parts, most.parts) ? one : most));
  return knowledge.prepare(best.section.id);
}

function isHigher(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, index) => part !== (other[index] ?? 0));
  return at !== -1 && (one[at] as number) > (other[at] ?? 0);
}

/** Returns sections with some words whose headings name a release. */
function releasesWith(
  words: string,
  limit: number,
  { knowledge, visibility }: { readonly knowledge: IndexedKnowledge; readonly visibility: Visibility },
): PreparedSection[] {
  const weighted = [...new Set(contentTerms(words))].map((term) => ({ term, weight: 1 }));
  const { hits } = knowledge.search.search(weighted, { ...visibility, limit });
  return hits.map(({ id }) => knowledge.prepare(id)).filter(({ section }) => releaseOf(section.headings) !== undefined);
}

/** Returns the number of the only release that a question asks about as a whole. */
function askedVersion(text: string): string | undefined {
  const [only, ...others] = text.matchAll(release);
  if (only === undefined || others.length > 0 || !asking.test(text.replace(only[0], " "))) return undefined;
  return only[1] ?? only[2] ?? only[3];
}

/** Returns the number of the release that a heading names, if the heading names nothing else but perhaps a date. */
function releaseOf(headings: readonly string[]): string | undefined {
  const heading = (headings.at(-1) ?? "").slice(0, longestRead);
  const [start, before = "", v, version] = headed.exec(heading) ?? [];
  if (start === undefined || version === undefined) return undefined;
  const words = before.split(/\s/).filter((word) => word !== "");
  if (!words.every((word) => saysRelease.test(word) || /^\p{Lu}/u.test(word))) return undefined;
  if (!version.includes(".") && v === "" && !words.some((word) => saysRelease.test(word))) return undefined;
  const rest = heading.slice(start.length).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isDate = rest.length <= longestDate && rest.some((part) => /^\d{4}$/.test(part));
  return rest.length === 0 || isDate ? version : undefined;
}
