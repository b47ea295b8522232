import { Parser } from "htmlparser2";
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
  refuseTooDeep(withRoot(html));
  return parseHtml(html);
}

/** Tells it from the tags alone: the document of a page of 100,000 levels takes seconds to build. */
function refuseTooDeep(html: string): void {
  let depth = 0;
  const parser = new Parser({
    onopentag() {
      depth++;
      if (depth > deepest) {
        throw new InputError(`its elements are nested more than ${deepest} levels deep; simplify the page`);
      }
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
}

export function parseHtml(html: string): HtmlDocument {
  return parseHTML(withRoot(html)).document;
}

function withRoot(html: string): string {
  const body = /<body\b/i.test(html) ? html : `<body>${html}</body>`;
  return /<html\b/i.test(html) ? html : `<!doctype html><html>${body}</html>`;
}

/** The words of an element on one line. */
export function textOf(element: HtmlElement | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
