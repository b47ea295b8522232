import { getDocumentProxy } from "unpdf";
import { InputError } from "../../../src/index.ts";
import type { Page } from "./page.ts";
import { toBlocks } from "./pdf-blocks.ts";
import { type Line, toLines } from "./pdf-lines.ts";
import { pdfMarkdown } from "./pdf-markdown.ts";
import { withoutRunningLines } from "./running-lines.ts";

/** Most pages of one document. */
const mostPages = 5_000;
/** Fewest letters on a page, on average; a scanned page has at most a stamp. */
const fewestLetters = 3;
/** Bytes at the end of a file among which its end mark must stand; what follows the mark was added by another program. */
const endMarkRange = 4_096;

/**
 * Converts the text of a PDF to Markdown, in which a comment says where each page begins; undefined if no text is left to
 * convert.
 * @throws InputError when the file is no PDF, was cut, is encrypted, has too many pages, or none of its pages has text
 */
export async function pdfPage(bytes: Uint8Array): Promise<Page | undefined> {
  if (!Buffer.from(bytes.subarray(-endMarkRange)).includes("%%EOF")) {
    throw new InputError("it is no PDF or was cut, since its end is missing; save or download it anew");
  }
  const pdf = await open(bytes);
  if (pdf.numPages > mostPages) {
    throw new InputError(`it has ${pdf.numPages} pages, and ${mostPages} are the most; divide it`);
  }
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
  const letters = pages.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < fewestLetters * pages.length) {
    throw new InputError(
      "it has no text: it is a scan; run text recognition (OCR) over it, and import what that makes",
    );
  }
  const { info } = await pdf.getMetadata();
  const blocks = toBlocks(withoutRunningLines(pages).flat().filter(isText));
  return pdfMarkdown(blocks, titleIn((info as { readonly Title?: unknown }).Title));
}

/** Whether a line is text, and no line of a table of contents, in which dots lead to the number of a page. */
function isText({ text }: Line): boolean {
  return !/(?:\. ?|…){4,}\s*[\divxlc]{1,5}$/i.test(text);
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, useSystemFonts: false });
  } catch (error) {
    const { name } = error as Error;
    if (name === "PasswordException") throw new InputError("it is encrypted; save it without a password");
    if (name === "InvalidPDFException") {
      throw new InputError("it is no PDF or was cut; save or download it anew", { cause: error });
    }
    throw error;
  }
}

async function readPage(pdf: Pdf, number: number): Promise<Line[]> {
  try {
    const page = await pdf.getPage(number);
    const { height, transform } = page.getViewport({ scale: 1 });
    const { items, styles } = await page.getTextContent();
    page.cleanup();
    return toLines(items, styles, { number, height, transform });
  } catch (error) {
    throw new InputError(`its page ${number} cannot be read; save it anew`, { cause: error });
  }
}

/** Returns the title in the metadata; empty for one that a program writes by default. */
function titleIn(said: unknown): string {
  const title = typeof said === "string" ? said.replace(/\s+/g, " ").trim() : "";
  return title.length > 200 ||
    /^(?:microsoft (?:word|powerpoint)|untitled|document\d*$|slide 1$)|\.\w{2,5}$/i.test(title)
    ? ""
    : title;
}
