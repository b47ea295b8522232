import { classesWith } from "./code-fonts.ts";
import type { HtmlDocument } from "./html-document.ts";

/** Rules of a style sheet for which HTML has elements. */
const marks: readonly { readonly rule: RegExp; readonly element: string }[] = [
  { rule: /font-weight:\s*(?:bold|[6-9]00)\b/, element: "strong" },
  { rule: /font-style:\s*italic\b/, element: "em" },
  { rule: /text-decoration:\s*line-through\b/, element: "del" },
];

/** Wraps what a Google Docs export sets bold, italic or struck through, outside of headings, in HTML elements. */
export function readSheetMarks(document: HtmlDocument): void {
  for (const { rule, element } of marks) {
    const spans = classesWith(document, rule).map((name) => `.doc-content :is(p:not(.title), li) > span.${name}`);
    if (spans.length === 0) continue;
    for (const span of [...document.querySelectorAll(spans.join(", "))]) {
      if ((span.textContent ?? "").trim() !== "") span.innerHTML = `<${element}>${span.innerHTML}</${element}>`;
    }
  }
}
