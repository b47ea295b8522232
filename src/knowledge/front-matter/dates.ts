/** The languages, besides English, whose names of months are recognized. */
const languages = ["de", "fr", "es", "pt", "nl", "it", "sv"];

/**
 * Converts a date in a common notation to ISO 8601; returns any other text unchanged. 5/6/2026 is not converted, since the
 * order of day and month depends on the country.
 */
export function isoDate(text: string): string {
  // A Unix timestamp: Dendron writes milliseconds, other tools seconds.
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, "0"))).toISOString();
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/.exec(text) ??
    [];
  if (year !== "") return written(year, month, day) + (text.includes("T") ? text.slice(text.indexOf("T")) : "");
  const [, dotDay = "", dotMonth = "", dotYear = ""] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  if (dotYear !== "") return written(dotYear, dotMonth, dotDay);
  const [, one = "", other = "", slashYear = ""] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text) ?? [];
  if (slashYear !== "") return withSlashes(Number(one), Number(other), slashYear) ?? text;
  const named = text.replace(/^\p{L}{2,12}\.?,\s*/u, "");
  const [, first = "", firstName = "", firstYear = ""] =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:de |of )?(\p{L}+)\.?,?[ -](?:de )?(\d{4})/iu.exec(named) ?? [];
  const [, otherName = "", second = "", secondYear = ""] =
    /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/iu.exec(named) ?? [];
  const index = monthOf(firstName || otherName);
  return index === undefined ? text : written(firstYear || secondYear, String(index), first || second);
}

/** Whether a day in ISO 8601 exists: JavaScript would accept 31 February as 3 March. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function written(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Returns the date if only one order of day and month is possible or both are equal; otherwise undefined. */
function withSlashes(one: number, other: number, year: string): string | undefined {
  if (one > 12 || one === other) return written(year, String(other), String(one));
  return other > 12 ? written(year, String(one), String(other)) : undefined;
}

const english = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
let foreign: ReadonlyMap<string, number> | undefined;

/** Returns the number of the month, 1 to 12; undefined if the word is no month. */
function monthOf(name: string): number | undefined {
  const small = name.toLowerCase();
  const index = english.indexOf(small.slice(0, 3)) + 1;
  if (index > 0) return index;
  // Built on first use: most pages need none of these names, and building them takes a while.
  foreign ??= foreignMonths();
  return foreign.get(small);
}

function foreignMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const language of languages) {
    for (const form of ["long", "short"] as const) {
      const name = new Intl.DateTimeFormat(language, { month: form, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        months.set(
          name
            .format(Date.UTC(2026, month - 1, 1))
            .toLowerCase()
            .replace(/\.$/, ""),
          month,
        );
      }
    }
  }
  return months;
}
