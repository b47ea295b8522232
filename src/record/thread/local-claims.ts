import type { Lease, Work } from "../record-store.ts";
import { isLocked } from "../sql/failures.ts";
import type { SqlRecord } from "../sql/sql-store.ts";

/** The two calls that a person waits for. */
export type Claims = Pick<SqlRecord, "claim" | "take">;

/**
 * Makes claims in this thread, since waking the record's thread takes longer than a claim. If the record is locked, the
 * record's thread makes the claim, since only that thread can wait.
 */
export class LocalClaims implements Claims {
  private readonly near: Claims;
  private readonly far: Claims;

  constructor(near: Claims, far: Claims) {
    this.near = near;
    this.far = far;
  }

  claim(key: string): Promise<boolean> {
    return this.make((claims) => claims.claim(key));
  }

  take(key: string, work: Work): Promise<Lease | undefined> {
    return this.make((claims) => claims.take(key, work));
  }

  private async make<Made>(act: (claims: Claims) => Promise<Made>): Promise<Made> {
    try {
      return await act(this.near);
    } catch (error) {
      if (!isLocked(error)) throw error;
      return act(this.far);
    }
  }
}
