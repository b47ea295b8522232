import { Document, type ISectionOptions, Packer } from "docx";
import PDFDocument from "pdfkit";

/** A Word document as a library for such writes it. */
export function docx(
  children: ISectionOptions["children"],
  options: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Buffer> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ children }] }));
}

/** A PDF as a library for such writes it; its first page is there already. */
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
