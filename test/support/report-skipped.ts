import { mayMount } from "./mount-disk.ts";
import { isPostgresInstalled } from "./postgres.ts";

/** Runs before all tests. What a machine lacks is skipped, but never unseen, and never where all must run. */
export function setup(): void {
  if (!mayMount) process.stderr.write("skipped: only root may mount a disk, so the tests of a full one do not run\n");
  if (isPostgresInstalled) return;
  const why = "PostgreSQL is not installed, so the tests of the record on it do not run; apt-get install postgresql";
  if (process.env["NEEDS_POSTGRES"] !== undefined) throw new Error(why);
  process.stderr.write(`skipped: ${why}\n`);
}
