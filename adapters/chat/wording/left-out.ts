import type { LeftOut } from "../fit/left-out.ts";

/** The singular and plural text of a count, with # in place of the number. */
type Counted = readonly [one: string, many: string];

/** Returns a function that says how much was left out, such as “… 12 more lines of code, 3 more rows”. */
export function leftOutIn(
  units: Readonly<Record<keyof LeftOut, Counted>>,
  { lead = "… ", comma = ", " }: { readonly lead?: string; readonly comma?: string } = {},
): (left: LeftOut) => string {
  return (left) => {
    const counts = Object.entries(units).flatMap(([unit, [one, many]]) => {
      const count = left[unit as keyof LeftOut] ?? 0;
      return count === 0 ? [] : [(count === 1 ? one : many).replace("#", String(count))];
    });
    return counts.length === 0 ? "…" : lead + counts.join(comma);
  };
}
