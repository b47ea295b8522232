import { Document, type ISectionOptions, Packer } from "docx";
import PDFDocument from "pdfkit";

/** Creates a Word document with the library `docx`. */
export function docx(
  children: ISectionOptions["children"],
  options: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Buffer> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ children }] }));
}

/** Creates a PDF with the library PDFKit; its first page already exists when `write` is called. */
export async function pdf(
  write: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: "A4", margin: 72, ...options });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  write(document);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
