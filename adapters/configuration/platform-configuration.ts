import type * as v from "valibot";
import type { Environment } from "./environment.ts";

/** The settings of one platform, and how its configuration is read from them. */
export interface PlatformConfiguration<Entries extends v.ObjectEntries = v.ObjectEntries, PlatformConfig = unknown> {
  readonly settings: Entries;
  /** Returns the faults of settings that are right each by itself, but not together. */
  faults(values: Environment["values"]): string[];
  /** @returns undefined where the platform is not configured */
  read(output: v.InferOutput<v.ObjectSchema<Entries, undefined>>): PlatformConfig | undefined;
}
