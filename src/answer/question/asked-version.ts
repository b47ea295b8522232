import { isVersion } from "../../search/copies/page-version.ts";

/** A question and the version of the knowledge that it names. */
export interface AskedVersion {
  /** The question without the words that name the version. */
  readonly text: string;
  readonly version?: string;
}

/** `in v2`, `(3.5)`, `for version 2.1`, `in 2026`; not the number in "1.5 MiB". */
const byNumber =
  /(?:\b(?:in|on|for|of|with|using|under|at)\s+(?:the\s+)?)?(?:\b(version|release)\s+)?(?<![\w.,$€£-])\(?(v?\d+(?:\.\d+)*(?:\.x)?)\b\)?(?!\.\d|[\w-])(?!\s*(?:[kmgt]i?b\b|bytes?\b|%|°|m?s\b|(?:second|minute|hour|day|week|month|year|percent|time|million|dollar|euro)s?\b))/gi;
/** `in 2025-q1`, `for Q1 2025`, `in FY26` */
const byPeriod =
  /(?:\b(?:in|on|for|of|during)\s+(?:the\s+)?)?(?<![\w.-])((?:19|20)\d\d[-_ ]?[qh][1-4]|[qh][1-4][-_ ]?(?:19|20)\d\d|fy[-_ ]?(?:20)?\d\d)(?![\w-])/gi;
/** `in the latest version`, `on main`. */
const byName =
  /\b(?:in|on|for|of|with|using|under)\s+(?:the\s+)?([a-z]+)(?:\s+(?:version|release|branch|docs)\b|(?=\s*(?:[?.!,)]|$)))/gi;

/**
 * A question for what a release changed, or no more than its number. If pages have only wider versions, release notes
 * answer it: "what's new in 4.1?" where there are pages for v4.
 */
const asksOfRelease =
  /\b(?:new|chang(?:e|es|ed)|change ?logs?|release notes|added|removed|fixe[sd]|deprecated|introduced|released)\b|^\W*(?:(?:version|release)\s+)?v?\d+(?:\.\d+)*\W*$/i;

/**
 * Finds the version that a question names. A question that names several versions compares them, and is returned unchanged.
 * @param labels names of the versions in the knowledge
 */
export function readVersion(typed: string, labels: ReadonlySet<string>): AskedVersion {
  if (labels.size === 0) return { text: typed };
  const found = [
    ...[...typed.matchAll(byNumber)].map(([phrase, word, version = ""]) => ({
      phrase,
      version,
      isSaid: word !== undefined || /^v|\./i.test(version) || labels.has(version),
    })),
    ...[...typed.matchAll(byPeriod)].map(([phrase, version = ""]) => ({ phrase, version, isSaid: true })),
    ...[...typed.matchAll(byName)].map(([phrase, version = ""]) => ({ phrase, version, isSaid: true })),
  ].filter(({ version, isSaid }) => isSaid && [...labels].some((label) => isVersion(label, version)));
  const [first] = found;
  if (first === undefined || found.some(({ version }) => version !== first.version)) return { text: typed };
  if (isPartOfAll(first.version, labels) && asksOfRelease.test(typed)) return { text: typed };
  const text = found.reduce((rest, { phrase }) => rest.replace(phrase, " "), typed);
  return { text: text.replace(/\s+(?=[?!.,:]|$)/g, "").replace(/^[\s:,-]+/, ""), version: first.version };
}

/** Whether a version has more numbers than every version of pages that includes it: 4.1 is a part of v4. */
function isPartOfAll(version: string, labels: ReadonlySet<string>): boolean {
  const count = (label: string): number => label.match(/\d+/g)?.length ?? 0;
  return [...labels].filter((label) => isVersion(label, version)).every((label) => count(label) < count(version));
}
