import type { TestProject } from "vitest/node";
import { mayMount } from "./mount-disk.ts";
import { isPostgresInstalled, PostgresServer } from "./postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the PostgreSQL server that all tests share; undefined if PostgreSQL is not installed. */
    postgres: string | undefined;
  }
}

/**
 * Runs before all tests. Tests that need what the machine lacks are skipped with a message, or fail where NEEDS_POSTGRES is
 * set.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!mayMount) process.stderr.write("skipped: only root may mount a disk, so the tests of a full one do not run\n");
  if (isPostgresInstalled) {
    const server = await PostgresServer.open();
    project.provide("postgres", server.url("postgres"));
    return () => server.close();
  }
  project.provide("postgres", undefined);
  const why = "PostgreSQL is not installed, so the tests of the record on it do not run; apt-get install postgresql";
  if (process.env["NEEDS_POSTGRES"] !== undefined) throw new Error(why);
  process.stderr.write(`skipped: ${why}\n`);
  return undefined;
}
