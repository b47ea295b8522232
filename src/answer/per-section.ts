import type { PreparedSection } from "./prepared-section.ts";

/** A function of a prepared section that works it out once, and keeps it for as long as the section stays prepared. */
export function perSection<T extends object>(make: (prepared: PreparedSection) => T): (prepared: PreparedSection) => T {
  const kept = new WeakMap<PreparedSection, T>();
  return (prepared) => {
    const known = kept.get(prepared);
    if (known !== undefined) return known;
    const made = make(prepared);
    kept.set(prepared, made);
    return made;
  };
}
