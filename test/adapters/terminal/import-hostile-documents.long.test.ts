import { join } from "node:path";
import { Paragraph } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { bring } from "./bring.ts";
import { docx, pdf } from "./documents.ts";

const word = await docx([new Paragraph("Tea is at four.")]);

/** Returns a Word document with a different body. */
function wordWith(body: string): Buffer {
  const parts = unzipSync(word);
  const text = new TextDecoder()
    .decode(parts["word/document.xml"])
    .replace(/(<w:body>)[\s\S]*(<\/w:body>)/, `$1${body}$2`);
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(text) }));
}

/** Returns a zip file that states a false, small size for one of its parts. */
function lying(bytes: Buffer, part: string): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(part); at !== -1; at = copy.indexOf(part, at + 1)) {
    // The uncompressed size is 22 bytes before the name in the central directory, and 8 bytes before it in the local header.
    for (const [signature, header, size] of [
      ["PK\u0001\u0002", 46, 24],
      ["PK\u0003\u0004", 30, 22],
    ] as const) {
      const start = at - header;
      if (copy.toString("latin1", start, start + 4) === signature) copy.writeUInt32LE(1_000, start + size);
    }
  }
  return copy;
}

const paragraph = "<w:p><w:r><w:t>Tea is at four.</w:t></w:r></w:p>";
const bomb = wordWith(paragraph.repeat(2_000_000));

/** Creates an uncompressed PDF with the given page tree and page content. */
function plainPdf(pages: string, content: string): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    pages,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n`, "latin1");
}

const one = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const nested = `${"<w:tbl><w:tr><w:tc>".repeat(100_000)}${paragraph}${"</w:tc></w:tr></w:tbl>".repeat(100_000)}`;

it.each<[reason: string, name: string, content: () => Buffer | Promise<Buffer>, problem: RegExp | undefined]>([
  ["a ZIP bomb", "bad.docx", () => bomb, /unpacks to more than 32 MiB/],
  [
    "a ZIP bomb that lies about its size",
    "bad.docx",
    () => lying(bomb, "word/document.xml"),
    /cannot be read|cut|nested|no text/,
  ],
  ["100,000 tables in one another", "bad.docx", () => wordWith(nested), /nested/],
  ["a file larger than 64 MiB", "bad.docx", () => Buffer.alloc(65 * 2 ** 20), /larger than 64 MiB/],
  [
    "a thousand parts and more",
    "bad.docx",
    () =>
      Buffer.from(
        zipSync(Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`word/${at}.xml`, strToU8("x")]))),
      ),
    /more than 32 MiB or 1000 parts/,
  ],
  [
    "a billion pages that are not there",
    "bad.pdf",
    () => plainPdf("<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>", "BT /F 12 Tf (Tea) Tj ET"),
    undefined,
  ],
  [
    "one page, 6,000 times",
    "bad.pdf",
    () => plainPdf(`<< /Type /Pages /Kids [${"3 0 R ".repeat(6_000)}] /Count 6000 >>`, "BT /F 12 Tf (Tea) Tj ET"),
    /pages, and 5000 are the most|its page 2 cannot be read/,
  ],
  [
    "pages that are their own parent",
    "bad.pdf",
    () => plainPdf("<< /Type /Pages /Kids [2 0 R] /Count 3 >>", ""),
    /cannot be read|no text|no PDF/,
  ],
  [
    "a text that takes too long",
    "bad.pdf",
    () => plainPdf(one, `BT /F 12 Tf ${"1 0 0 1 9 9 Tm (Tea is at four.) Tj ".repeat(1_800_000)} ET`),
    /too long|too much memory|more than 8 MiB/,
  ],
  [
    "a hundred thousand sizes of letters",
    "bad.pdf",
    () =>
      plainPdf(
        one,
        `BT ${Array.from({ length: 100_000 }, (_, at) => `/F ${at + 1} Tf 1 0 0 1 ${at} ${at} Tm (Tea) Tj `).join("")} ET`,
      ),
    undefined,
  ],
])("%s costs that document alone, in bounded time", async (_, name, content, problem) => {
  const folder = temporaryFolder({
    [name]: await content(),
    "good.pdf": await pdf((document) => document.text("Tea is at four.")),
  });
  const { stderr, files } = await bring([join(folder, name), join(folder, "good.pdf")]);
  expect(Object.values(files).some((file) => file.includes("Tea is at four."))).toBe(true);
  if (problem === undefined) return expect(stderr).toBe("");
  const [line = ""] = stderr.split("\n");
  expect(line.startsWith(`${join(folder, name)}: `)).toBe(true);
  expect(line).toMatch(problem);
});
