/** The short forms of units that stand directly behind a number. `d` and `m` are missing: "3d" and "5m" mean other things too. */
const units: Readonly<Record<string, string>> = {
  h: "hours",
  hr: "hours",
  hrs: "hours",
  min: "minutes",
  mins: "minutes",
  sec: "seconds",
  secs: "seconds",
  wk: "weeks",
  wks: "weeks",
  mo: "months",
  mos: "months",
  yr: "years",
  yrs: "years",
};
const amount = /(?<![\p{L}\d.,-])(\d{1,6}(?:[.,]\d{1,3})?)[ -]?(hrs?|h|mins?|secs?|wks?|mos?|yrs?)(?![\p{L}\d])/giu;
const rate = /(?<=\d(?:[ -]?\p{L}{1,12})?) ?\/ ?(hr?|hour|day|wk|week|mo|month|yr?|year)(?![\p{L}\d])/giu;
const rates: Readonly<Record<string, string>> = { h: "hour", d: "day", w: "week", m: "month", y: "year" };

/** Writes out amounts and rates: "40h/week" is "40 hours per week". */
export function expandAmounts(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(amount, (_all, number: string, unit: string) => `${number} ${units[unit.toLowerCase()]}`)
    .replace(rate, (_all, unit: string) => ` per ${rates[unit.charAt(0).toLowerCase()]}`);
}
