import type * as v from "valibot";
import type { Environment } from "./environment.ts";

/** The settings of one platform, and what is made of them. */
export interface PlatformConfiguration<Entries extends v.ObjectEntries = v.ObjectEntries, PlatformConfig = unknown> {
  readonly settings: Entries;
  /** What is wrong between settings that each are right by themselves. */
  faults(values: Environment["values"]): string[];
  /** @returns undefined where the platform is not to be served */
  read(output: v.InferOutput<v.ObjectSchema<Entries, undefined>>): PlatformConfig | undefined;
}
