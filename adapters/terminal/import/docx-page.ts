import mammoth from "mammoth";
import { cleanArticle } from "./clean-html.ts";
import { codeFont } from "./code-fonts.ts";
import { parsePage } from "./html-document.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { readNotes, readTitle } from "./normalize-docx.ts";
import { readListsAndTables, withMarks, withoutWrapper } from "./normalize-exports.ts";
import type { Page } from "./page.ts";
import { unpackDocx } from "./unpack-docx.ts";

/** Maps Word's styles to HTML, beside those that the library maps by itself. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[7, 8, 9].map((depth) => `p[style-name='heading ${depth}'] => h6:fresh`),
  // Tables of contents are removed: headings are found by their own words, and Markdown has no pages.
  ...["toc", "Contents", "table of figures"].map((name) => `p[style-name^='${name}'] => !`),
  ...["Code", "Source Code", "HTML Preformatted", "Preformatted Text", "Plain Text", "macro"].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  "r[style-name='Source Code'] => code",
  ...["Quote", "Intense Quote", "Quotations", "Block Text"].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
];

/**
 * Converts the text of a Word document, without its headers, footers, pictures, comments and deleted words; undefined if there
 * is no text.
 * @throws InputError when it is no DOCX, unpacks to too much, or its elements are nested too deeply
 */
export async function docxPage(bytes: Uint8Array): Promise<Page | undefined> {
  const { parts, core } = unpackDocx(bytes);
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml(
    { buffer: parts },
    {
      styleMap,
      convertImage,
      transformDocument: withCodeStyled,
    },
  );
  const document = parsePage(value);
  const title = readTitle(document, core);
  readNotes(document);
  readListsAndTables(document);
  cleanArticle(document, (href) => (/^(?:https?|mailto):/i.test(href) ? withoutWrapper(href) : undefined));
  const body = withMarks(htmlToMarkdown(document.body.innerHTML));
  return body === "" ? undefined : { title, body };
}

/** An element of a document, in the library's own form. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly font?: string | null;
  readonly styleName?: string | null;
  readonly value?: string;
}

/** Gives the style of code to words in a monospaced font, and to paragraphs that consist of such words. */
function withCodeStyled(element: Element): Element {
  const children = element.children?.map(withCodeStyled);
  const read = children === undefined ? element : { ...element, children };
  const isPlain = read.styleName == null || /^normal$/i.test(read.styleName);
  if (!isPlain || children === undefined) return read;
  if (read.type === "run" && codeFont.test(read.font ?? "")) return { ...read, styleName: "Source Code" };
  const runs = children.filter((child) => child.type === "run" && (child.children?.length ?? 0) > 0);
  const isCode =
    read.type === "paragraph" && runs.length > 0 && runs.length === children.length && runs.every(isInCode);
  if (!isCode || (read as { readonly numbering?: unknown }).numbering != null) return read;
  return { ...read, styleName: "Source Code", children: runs.map((run) => ({ ...run, styleName: null })) };
}

function isInCode({ styleName }: Element): boolean {
  return styleName === "Source Code";
}
