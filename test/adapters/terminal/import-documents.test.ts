import { join } from "node:path";
import {
  CheckBox,
  FootnoteReferenceRun,
  Math as Formula,
  HeadingLevel,
  LevelFormat,
  MathFraction,
  MathRun,
  MathSuperScript,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import type { AnswerJson } from "../../../src/index.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { bring } from "./bring.ts";
import { docx, pdf } from "./documents.ts";
import { run } from "./run.ts";

/** Imports a document; returns the text of the resulting file and its folder. */
async function brought(name: string, content: Buffer): Promise<{ readonly text: string; readonly folder: string }> {
  const { status, stderr, files, folder } = await bring([join(temporaryFolder({ [name]: content }), name)]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return { text: Object.values(files).join("\n"), folder };
}

const bodyOf = (file: string): string => file.replace(/^---\n[\s\S]*?\n---\n+/, "").trim();

const numbering = {
  config: [
    {
      reference: "steps",
      levels: [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
    },
  ],
};

describe("import of a Word document", () => {
  it("keeps formulas, in a line and on one of their own", async () => {
    const fraction = new MathFraction({ numerator: [new MathRun("a")], denominator: [new MathRun("b")] });
    const square = new MathSuperScript({ children: [new MathRun("c")], superScript: [new MathRun("2")] });
    const content = await docx([
      new Paragraph({
        children: [new TextRun("It is "), new Formula({ children: [fraction, square] }), new TextRun(".")],
      }),
    ]);
    const { text } = await brought("formula.docx", content);
    expect(bodyOf(text)).toContain("It is `a/bc^2`.");
  });

  it("keeps title, headings, emphasis, lists, tables and footnotes, and leaves its contents out", async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
    const step = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: "steps", level } });
    const content = await docx(
      [
        new Paragraph({ text: "Harbour handbook", heading: HeadingLevel.TITLE }),
        new TableOfContents("Contents"),
        new Paragraph({ text: "Lock", heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun("The lock opens at "),
            new TextRun({ text: " six ", bold: true }),
            new TextRun("sharp."),
            new FootnoteReferenceRun(1),
          ],
        }),
        step("Warn the boats."),
        step("By radio.", 1),
        step("Close the gate."),
        new Paragraph({ text: "Gates", heading: HeadingLevel.HEADING_2 }),
        new Paragraph({ text: "Two of them:", bullet: { level: 0 } }),
        new Table({ rows: [row("Gate", "Highest"), row("North", "5.1 m")] }),
      ],
      { numbering, footnotes: { 1: { children: [new Paragraph("At seven in winter.")] } } },
    );
    const { text } = await brought("saved.docx", content);
    expect(text).toBe(
      `---
title: Harbour handbook
---

# Harbour handbook

## Lock

The lock opens at **six** sharp.[^1]

1. Warn the boats.
   1. By radio.
2. Close the gate.

### Gates

- Two of them:

| Gate  | Highest |
| ----- | ------- |
| North | 5.1 m   |

[^1]: At seven in winter.
`,
    );
  });

  it("takes bold lines for headings where nothing is styled as one, and the file's name for the title", async () => {
    const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
    const { text } = await brought(
      "night-shift.docx",
      await docx([bold("Keys"), new Paragraph("They hang by the door."), bold("Never leave the gate open.")]),
    );
    expect(text).toContain("title: night-shift\n");
    expect(bodyOf(text)).toContain("## Keys\n\nThey hang by the door.\n\n**Never leave the gate open.**");
  });

  it("keeps boxes, and what is set in letters of one width, as code", async () => {
    const code = (text: string) => new TextRun({ text, font: "Roboto Mono" });
    const { text } = await brought(
      "lab.docx",
      await docx([
        new Paragraph({ children: [new TextRun("Run "), code("lab up"), new TextRun(" hyphen\u00ADated.")] }),
        new Paragraph({ children: [code("lab init")] }),
        new Paragraph({ children: [code("  --all")] }),
        new Paragraph({ children: [new CheckBox({ checked: true }), new TextRun(" Gloves")] }),
        new Paragraph({ children: [new CheckBox({ checked: false }), new TextRun(" Goggles")] }),
        new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph("Framed")] })] })] }),
      ]),
    );
    expect(bodyOf(text)).toBe(
      "# lab\n\nRun `lab up` hyphenated.\n\n```\nlab init\n  --all\n```\n\n- [x] Gloves\n- [ ] Goggles\n\nFramed",
    );
  });

  it("lets nothing become Markdown by chance", async () => {
    const { text } = await brought("marks.docx", await docx([new Paragraph("# Tea *is* [at](four) <b>o'clock</b>")]));
    expect(bodyOf(text)).toContain("\\# Tea \\*is\\* \\[at]\\(four) &#60;b>o'clock&#60;/b>");
  });
});

/**
 * Creates a handbook of three pages, each with a header and a page number; a sentence continues from page two to page three.
 */
function handbook(): Promise<Buffer> {
  return pdf((document) => {
    const page = (number: number, chapter: string): void => {
      if (number > 1) document.addPage();
      document.fontSize(9).text(`${chapter}, page ${number}`, 72, 30, { lineBreak: false });
      document.text(`${number}`, 290, 800, { lineBreak: false, height: 20 });
      document.fontSize(11).text("", 72, 90);
    };
    page(1, "Lock");
    document.fontSize(24).text("Harbour handbook").moveDown();
    document.fontSize(16).text("Lock keeping").moveDown();
    document
      .fontSize(11)
      .text("The lock-keeper opens the gates at six o'clock in the morn-\ning, and closes them at ten.");
    page(2, "Lock");
    document.fontSize(16).text("Warnings").moveDown();
    document.fontSize(11).text("Boats are warned in three ways:").moveDown(0.5);
    document.text("• by radio on channel 12,").text("• by two long blasts of the horn, and").text("• by the red lamp.");
    document.fontSize(16).moveDown().text("Flood").moveDown().fontSize(11);
    document.text("When the tide gauge shows more than five metres the keeper on duty must call");
    page(3, "Lamps");
    document.text("the harbour master at once, whatever the hour is.").moveDown();
    document.fontSize(16).text("Lamps").moveDown();
    document.font("Courier").fontSize(11).text("lamp --test north").font("Helvetica");
    for (const [at, row] of [
      ["Lamp", "Colour"],
      ["North", "Red"],
      ["South", "Green"],
    ].entries()) {
      row.forEach((text, column) => {
        document.text(text, 72 + 150 * column, 260 + 16 * at, { lineBreak: false });
      });
    }
  });
}

describe("import of a PDF", () => {
  it("finds headings, lists, tables, code and divided words, and says where each page begins", async () => {
    const { text } = await brought("scan.pdf", await handbook());
    expect(text).toBe(
      `---
title: Harbour handbook
---

# Harbour handbook<!-- page 1 -->

## Lock keeping

The lock-keeper opens the gates at six o'clock in the morning, and closes them at ten.

## Warnings<!-- page 2 -->

Boats are warned in three ways:

- by radio on channel 12,
- by two long blasts of the horn, and
- by the red lamp.

## Flood

When the tide gauge shows more than five metres the keeper on duty must call
the harbour master at once, whatever the hour is.<!-- page 3 -->

## Lamps

\`\`\`
lamp --test north
\`\`\`

| Lamp  | Colour |
| ----- | ------ |
| North | Red    |
| South | Green  |
`,
    );
  });

  it("goes on with a numbered list behind lines that end nowhere", async () => {
    const content = await pdf((document) => {
      const line = (text: string, left: number, top: number) =>
        document.font("Times-Roman").fontSize(11).text(text, left, top, { lineBreak: false });
      line("Whoever falls ill before a shift does the following, in this order, and nothing besides it:", 72, 60);
      line("1. Call the desk before six.", 72, 80);
      line("by phone", 100, 95);
      line("or by a colleague", 100, 110);
      line("2. Send the note", 72, 125);
    });
    const { text } = await brought("ill.pdf", content);
    expect(bodyOf(text)).toMatch(/\n1\. Call the desk before six\.[\s\S]*\n2\. Send the note$/);
  });

  it("finds items whose marks are drawn, small headings in the font of others, and narrow tables, and leaves out what a browser prints", async () => {
    const content = await pdf((document) => {
      document.fontSize(9).text("3/1/26, 7:04 PM", 72, 20, { lineBreak: false });
      const line = (text: string, left: number, top: number, size = 11, font = "Times-Roman") =>
        document.font(font).fontSize(size).text(text, left, top, { lineBreak: false });
      line("Site manual", 72, 60, 22, "Helvetica-Bold");
      line("Gear", 72, 100, 15, "Helvetica-Bold");
      line("Nobody enters the site without these, which are checked at the gate by the guard on duty:", 72, 130);
      line("helmets whose straps are inspected each year by those who made them,", 100, 150);
      line("boots", 100, 165);
      line("gloves of leather", 100, 180);
      line("Who pays", 72, 205, 11, "Helvetica-Bold");
      line("The yard pays for all that is worn, and for what is lost or broken on the way to the site.", 72, 225);
      for (const [at, [area, people, noise]] of [
        ["Area", "People", "Noise"],
        ["North hall", "40", "85 dB"],
        ["South hall", "25", "80 dB"],
      ].entries()) {
        line(area ?? "", at === 0 ? 86 : 72, 250 + 15 * at);
        line(people ?? "", 134, 250 + 15 * at);
        line(noise ?? "", 182, 250 + 15 * at);
      }
    });
    const { text } = await brought("site.pdf", content);
    expect(bodyOf(text)).toBe(
      `# Site manual<!-- page 1 -->

## Gear

Nobody enters the site without these, which are checked at the gate by the guard on duty:

- helmets whose straps are inspected each year by those who made them,
- boots
- gloves of leather

### Who pays

The yard pays for all that is worn, and for what is lost or broken on the way to the site.

| Area       | People | Noise |
| ---------- | ------ | ----- |
| North hall | 40     | 85 dB |
| South hall | 25     | 80 dB |`,
    );
  });

  it.each<[question: string, quoted: string, shown: string, pages: number[]]>([
    ["when does the lock-keeper open the gates?", "six o'clock in the morning", "p. 1", [1, 1]],
    ["how are boats warned?", "by two long blasts of the horn", "p. 2", [2, 2]],
    ["when must the keeper on duty call the harbour master?", "the harbour master at once", "pp. 2–3", [2, 3]],
  ])("the answer to %j tells the page", async (question, quoted, shown, pages) => {
    const { folder } = await brought("scan.pdf", await handbook());
    const told = await run("terminal/ask", ["--knowledge", folder, question]);
    const data = await run("terminal/ask", ["--knowledge", folder, "--json", question]);
    const [source] = (JSON.parse(data.stdout) as AnswerJson).sources;
    expect(told.stdout.replace(/[│\s]+/g, " ")).toContain(quoted);
    expect(told.stdout).toMatch(new RegExp(`harbour-handbook\\.md:[\\d-]+ · ${shown.replace(".", "\\.")}\\n`));
    expect(told.stdout + data.stdout).not.toContain("<!--");
    expect(source?.pages).toEqual(pages);
  });
});

describe("documents that cannot be brought in", () => {
  it("are faults with what to do, each of its own, and the others are brought in", async () => {
    const whole = await handbook();
    const folder = temporaryFolder({
      "a-scan.pdf": await pdf((document) => document.rect(72, 72, 200, 200).fill("grey").addPage()),
      "b-locked.pdf": await pdf((document) => document.text("Tea is at four."), { userPassword: "x" }),
      "c-cut.pdf": whole.subarray(0, whole.length / 2),
      "d-none.pdf": Buffer.from("Tea is at four.\n%%EOF"),
      "e-none.docx": Buffer.from("Tea is at four."),
      "f-old.docx": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "g-cut.docx": (await docx([new Paragraph("Tea is at four.")])).subarray(0, 2_000),
      "h-empty.docx": await docx([]),
      "whole.pdf": whole,
    });
    const { status, stderr, files } = await bring([folder]);
    const faults = stderr.trim().split("\n");
    expect(faults.map((line) => line.replace(`${folder}/`, ""))).toEqual([
      expect.stringMatching(/^a-scan\.pdf: it has no text: it is a scan; run text recognition/),
      expect.stringMatching(/^b-locked\.pdf: it is encrypted; save it without a password/),
      expect.stringMatching(/^c-cut\.pdf: .*was cut.*; save or download it anew/),
      expect.stringMatching(/^d-none\.pdf: it is no PDF.*; save or download it anew/),
      expect.stringMatching(/^e-none\.docx: it is no DOCX.*; save or download it anew/),
      expect.stringMatching(/^f-old\.docx: it is encrypted or an old \.doc; save it as DOCX/),
      expect.stringMatching(/^g-cut\.docx: it is no DOCX or was cut; save or download it anew/),
      expect.stringMatching(/^h-empty\.docx: there is no text in it/),
      "brought in 1 of 9; see the lines above",
    ]);
    expect({ status, count: Object.keys(files).length }).toEqual({ status: 1, count: 1 });
  });
});
