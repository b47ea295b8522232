import { parseHTML } from "linkedom";
import { InputError } from "../../../src/index.ts";

/** What is used of the browser's document model, whose own types would bring a browser's globals with them. */
export interface HtmlElement {
  readonly localName: string;
  textContent: string | null;
  innerHTML: string;
  className: string;
  readonly parentElement: HtmlElement | null;
  readonly firstElementChild: HtmlElement | null;
  readonly nextElementSibling: HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  replaceWith(...nodes: readonly unknown[]): void;
  before(...nodes: readonly unknown[]): void;
  append(...nodes: readonly unknown[]): void;
  cloneNode(isDeep: boolean): unknown;
  readonly children: Iterable<HtmlElement>;
  readonly ownerDocument: { createElement(name: string): HtmlElement };
  readonly childNodes: Iterable<unknown>;
}

export interface HtmlDocument extends HtmlElement {
  readonly body: HtmlElement;
}

/** Elements may stand in one another so many levels deep. Readability takes seconds for a few hundred more. */
const deepest = 256;

/** @throws InputError when elements are nested too deeply */
export function parsePage(html: string): HtmlDocument {
  const document = parseHtml(html);
  if (isDeeper(document.firstElementChild, deepest)) {
    throw new InputError(`its elements are nested more than ${deepest} levels deep; simplify the page`);
  }
  return document;
}

/** It calls itself for no level, since there may be any number of them. */
function isDeeper(root: HtmlElement | null, most: number): boolean {
  let depth = 1;
  let at = root;
  while (at !== null) {
    if (depth > most) return true;
    if (at.firstElementChild !== null) {
      at = at.firstElementChild;
      depth++;
      continue;
    }
    while (at !== null && at.nextElementSibling === null) {
      at = at.parentElement;
      depth--;
    }
    at = at?.nextElementSibling ?? null;
  }
  return false;
}

export function parseHtml(html: string): HtmlDocument {
  const body = /<body\b/i.test(html) ? html : `<body>${html}</body>`;
  return parseHTML(/<html\b/i.test(html) ? html : `<!doctype html><html>${body}</html>`).document;
}

/** The words of an element on one line. */
export function textOf(element: HtmlElement | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
