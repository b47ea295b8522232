import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { DocumentCollector, isIntact, openDocument, recordAt } from "../../src/knowledge/stored-documents.ts";

const documents = fc
  .array(
    fc.array(fc.constantFrom("# Tea\n", "## Mörgen 😀\n", "Tea at *four*.\n", "- a\n- b\n", "\n"), { maxLength: 8 }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((texts) => texts.flatMap((lines, at) => parseDocument(`${at}.md`, lines.join("\n")).document ?? []));

it("gives back what was stored, and a copy of it can be stored again", () => {
  fc.assert(
    fc.property(documents, (given) => {
      const collector = new DocumentCollector();
      for (const document of given) collector.add(document);
      const stored = collector.build();
      const opened = given.map((_, number) => openDocument(stored, number));
      expect(opened).toEqual(given);
      const again = new DocumentCollector();
      for (const document of opened) {
        again.add({ ...document, sections: document.sections.map((section) => ({ ...section })) });
      }
      expect(again.build().hashes).toEqual(stored.hashes);
    }),
  );
});

it("notices a byte that is another", () => {
  const { document } = parseDocument("tea.md", "# Tea\n\nTea at four.\n");
  const collector = new DocumentCollector();
  if (document !== undefined) collector.add(document);
  const stored = collector.build();
  expect(isIntact(recordAt(stored, 0))).toBe(true);
  const bytes = stored.bytes.read(0, stored.bytes.length);
  bytes[bytes.length - 3] = 0;
  expect(isIntact(recordAt(stored, 0))).toBe(false);
});
