import { parseHTML } from "linkedom";

/** What is used of the browser's document model, whose own types would bring a browser's globals with them. */
export interface HtmlElement {
  readonly localName: string;
  textContent: string | null;
  innerHTML: string;
  className: string;
  readonly parentElement: HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  replaceWith(...nodes: readonly unknown[]): void;
  readonly childNodes: Iterable<unknown>;
}

export interface HtmlDocument extends HtmlElement {
  readonly body: HtmlElement;
}

export function parseHtml(html: string): HtmlDocument {
  const body = /<body\b/i.test(html) ? html : `<body>${html}</body>`;
  return parseHTML(/<html\b/i.test(html) ? html : `<!doctype html><html>${body}</html>`).document;
}

/** The words of an element on one line. */
export function textOf(element: HtmlElement | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
