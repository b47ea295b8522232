import type { Document } from "../../knowledge/document.ts";
import { contentTerms } from "../../search/terms.ts";

/** Returns the terms of the names of the folders that contain a page: `sales/onboarding` is about sales. */
export function folderTerms({ id }: Document): ReadonlySet<string> {
  return new Set(
    contentTerms(
      id
        .split("/")
        .slice(0, -1)
        .join(" ")
        .replace(/[-_.]+/g, " "),
    ),
  );
}
