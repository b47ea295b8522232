import { join } from "node:path";
import { Paragraph, TextRun } from "docx";
import { expect, it } from "vitest";
import { loadKnowledge } from "../../../src/index.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { bring } from "./bring.ts";
import { docx } from "./documents.ts";

/** Plain text that Markdown or a tool's dialect would take for marks. */
const words = [
  "Stars *around* a word and _lines_ under one",
  "# no heading",
  "1. no item",
  "- no item either",
  "> no quote",
  "a <b>tag</b> and <ac:link> of a wiki",
  "[words](target) and [x] and [a][b]",
  "[[a page|its name]] and ![[a picture.png]]",
  "```no fence```",
  "::: warning",
  ":::note[Title]",
  "!!! note",
  '??? tip "Title"',
  '=== "Tab"',
  ":rocket: and :material-check:",
  "{{ site.name }} and {{< param env >}}",
  "{% if a %} b {% endif %}",
  "{/* a comment */} and {#name}",
  "==marked== and ++ctrl++ and ^^raised^^ and H^2^",
  "%% hidden %% and $$a$$ and $x^2$",
  "Backups run at night. ^backup-note",
  "owner:: Ana",
  "{++new++} {--old--} and {==marked==}",
  "AT&amp;T and &lt;",
  "a \\* b \\",
  ": no definition",
  'import a from "b"',
  "[TOC]",
  "*[HTML]: Hyper Text",
  "[^1]: no footnote",
  "(name)=",
  "+++",
  "@tab npm",
  "https://example.org/a_b_c",
];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Imports a document and returns the text of its sections. */
async function quotable(name: string, content: Buffer): Promise<string> {
  const { status, stderr, folder } = await bring([join(temporaryFolder({ [name]: content }), name)]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const { documents } = loadKnowledge(folder);
  return documents.flatMap(({ sections }) => sections.map(({ text }) => text)).join("\n");
}

const lead = "The keeper of the harbour writes down what the letters on the old boards say, each of them on a line.";

it("keeps every sign of a Word document", async () => {
  const paragraphs = [lead, ...words].map((text) => new Paragraph({ children: [new TextRun(text)] }));
  const lines = (await quotable("boards.docx", await docx(paragraphs))).split("\n");
  expect(lines.filter((line) => line !== lead)).toEqual(words);
});

it("keeps every sign of a web page", async () => {
  const paragraphs = [lead, ...words].map((text) => `<p>${escaped(text)}</p>`).join("\n");
  const page = `<!doctype html><html><head><title>Boards</title></head><body><article><h1>Boards</h1>${paragraphs}</article></body></html>`;
  const lines = (await quotable("boards.html", Buffer.from(page))).split("\n");
  expect(lines.filter((line) => line !== lead)).toEqual(words);
});
