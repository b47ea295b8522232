import type { PreparedSection } from "./prepared-section.ts";

/**
 * Returns a function that computes its result once for each prepared section and caches it as long as the section stays
 * prepared.
 */
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
