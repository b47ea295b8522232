import type { Lease, Work } from "../record-store.ts";
import { isLocked } from "../sql/failures.ts";
import type { SqlRecord } from "../sql/sql-store.ts";

/** The two calls that a waiting person pays for. */
export type Claims = Pick<SqlRecord, "claim" | "take">;

/**
 * Claims that are made in this thread, since waking another one takes longer than a claim. Where the record is locked, the
 * other makes them, which can wait.
 */
export class NearClaims implements Claims {
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
