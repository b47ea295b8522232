import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom";
import { InputError } from "../../../src/index.ts";

/** The parts of the DOM that are used here. TypeScript's own DOM types would also declare a browser's globals. */
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

/** Most levels of nested elements; Readability takes seconds for a few hundred more. */
const deepest = 256;

/**
 * Parses a page.
 * @throws InputError when elements are nested too deeply
 */
export function parsePage(html: string): HtmlDocument {
  refuseTooDeep(withRoot(html));
  return parseHtml(html);
}

/**
 * Refuses a page that is nested too deeply, by its tags alone: to build the document of a page of 100,000 levels takes seconds.
 */
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

/** Returns the text of an element on one line. */
export function textOf(element: HtmlElement | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
