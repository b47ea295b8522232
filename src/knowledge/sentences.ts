/** A range of a text, as offsets; the end is not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Abbreviations with a dot, after which Unicode's rules would wrongly end the sentence. */
const abbreviations = [
  /(?:^|[\s(["'“‘])(?:e\.g|i\.e|cf|vs|etc|approx|ca|et al|resp|incl|mr|mrs|ms|dr|prof|st|sr|jr|inc|ltd|corp|u\.s|u\.k)\.$/i,
  /(?:^|\b[A-Z][\w.]* )[A-Z]\.$/,
  // German, Dutch, Swedish, French, Spanish, Italian and Portuguese.
  /(?:^|[\s(["'“‘„«])(?:e\. ?V|z\. ?B|d\. ?h|u\. ?a|o\. ?[äÄ]|u\. ?[äÄ]|v\. ?a|i\. ?d\. ?R|bzw|bspw|ggf|evtl|usw|inkl|exkl|vgl|sog|zzgl|ehem|mind|bijv|d\.w\.z|o\.a|t\.ex|bl\.a|dvs|osv|p\. ?ex|c\.-à-d|p\. ?ej|sra|mme|ecc|aprox)\.$/i,
];
/** The first part of a German abbreviation of several words, and the part that follows it: "z. B.". */
const [abbreviated, restOfAbbreviation] = [/(?:^|[\s(„])(?:z|i\. d)\.$/, /^\s[BR]\./];
/** A day and the month that follows it, in a German date: "3. Mai". */
const [day, month] = [/\b\d{1,2}\.$/, /^\s(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/];
const abbreviationBeforeNumber = /(?:^|[\s(])(?:no|nos|vol|ch|fig|figs|eq|sec|pp?)\.$/i;

/**
 * Splits text into sentences by Unicode's rules, but not after abbreviations. The blanks between sentences belong to none.
 * @param isWhole whether the text must not be split at an offset, as within code; called with ascending offsets
 */
export function sentences(text: string, isWhole: (offset: number) => boolean = () => false): Range[] {
  const ranges: Range[] = [];
  const last = text.trimEnd().length;
  let open: number | undefined;
  for (const { index, segment } of segments(text)) {
    const end = index + segment.trimEnd().length;
    if (end === index) continue;
    open ??= end - segment.trim().length;
    if (end < last && (isWhole(end) || goesOn(text, end) || endsInAbbreviation(text, end))) continue;
    ranges.push({ start: open, end });
    open = undefined;
  }
  return ranges;
}

/** Whether a mark stands within a word or an address, where Unicode's rules end a sentence: "https://example.org/a?b=c". */
function goesOn(text: string, end: number): boolean {
  return /[?!]/.test(text[end - 1] ?? "") && /[\w=&%/]/.test(text[end] ?? "");
}

interface Segment {
  readonly index: number;
  readonly segment: string;
}

/**
 * Most short texts are one sentence, and the segmenter is slow, so it is skipped if nothing in the text could end a sentence.
 */
function segments(text: string): Iterable<Segment> {
  if (!/[.!?…。]["'”’)\]]*\s|\n/.test(text)) return [{ index: 0, segment: text }];
  return text.length <= partSize ? segmenter.segment(text) : segmentsByPart(text);
}

/** The most characters given to the segmenter at once, since its time grows with the square of the length. */
const partSize = 1_024;
/**
 * The number of characters that must follow a sentence within a part, since what follows may decide where the sentence ends.
 */
const lookahead = 256;

function* segmentsByPart(text: string): Iterable<Segment> {
  let index = 0;
  for (let start = 0; start < text.length; ) {
    const isLast = start + partSize >= text.length;
    const certain = isLast ? text.length : start + partSize - lookahead;
    let next = certain;
    for (const { index: offset, segment } of segmenter.segment(text.slice(start, start + partSize))) {
      const end = start + offset + segment.length;
      if (end > certain) break;
      yield { index, segment: text.slice(index, end) };
      index = end;
      next = end;
    }
    start = next;
  }
}

function endsInAbbreviation(text: string, end: number): boolean {
  const tail = text.slice(Math.max(0, end - 24), end);
  if (!tail.endsWith(".")) return false;
  if (/^\s+\d/.test(text.slice(end, end + 4)) && abbreviationBeforeNumber.test(tail)) return true;
  const next = text.slice(end, end + 5);
  if (abbreviated.test(tail) && restOfAbbreviation.test(next)) return true;
  if (day.test(tail) && month.test(next)) return true;
  return abbreviations.some((abbreviation) => abbreviation.test(tail));
}
