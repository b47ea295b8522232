/** The audiences of a place that is granted nothing. */
export const publicOnly: readonly string[] = ["public"];

/** The audiences that places are granted, by the platform's id of the place. */
export type Grants = ReadonlyMap<string, readonly string[]>;

/**
 * Reads grants such as `T012=public+internal C345=public`.
 * @throws RangeError that names the part which cannot be read
 */
export function parseGrants(text: string): Grants {
  const grants = new Map<string, readonly string[]>();
  for (const part of text.split(/[\s,]+/).filter((one) => one !== "")) {
    const [, id, audiences] = /^(\w+)=([\w-]+(?:\+[\w-]+)*)$/.exec(part) ?? [];
    if (id === undefined || audiences === undefined) {
      throw new RangeError(`${part} grants nothing; write an id and audiences such as T012=public+internal`);
    }
    grants.set(id, audiences.split("+"));
  }
  return grants;
}

/**
 * Returns the audiences that a place may see: the grant of the first id that has one. The ids are given from the narrowest
 * place to the widest.
 */
export function grantedAudiences(grants: Grants, ids: readonly (string | undefined)[]): readonly string[] {
  for (const id of ids) {
    const granted = id === undefined ? undefined : grants.get(id);
    if (granted !== undefined) return granted;
  }
  return publicOnly;
}
