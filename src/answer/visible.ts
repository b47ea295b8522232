import type { Document } from "../knowledge/document.ts";
import type { Visibility } from "../search/section-search.ts";

/** Whether a document may be seen. */
export function isVisible(document: Document, { audiences, documents }: Visibility): boolean {
  return (
    (audiences === undefined || document.audience.some((audience) => audiences.includes(audience))) &&
    (documents === undefined || documents.includes(document.id))
  );
}
