import { expect, it } from "vitest";
import { Footnote, toAnswerJson } from "../../src/index.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

const page = `# Leave

## Sick leave

To take advanced sick leave, fill in the [**Advanced Sick** Leave Request form](https://forms.example/sick?year=2026) and
send it to [the desk](mailto:desk@example.org); the [old form](old-form.md) is gone.

| Who | Where |
|---|---|
| Interns | [Intern form](https://forms.example/intern) |
`;

it.each([
  [
    "where do I ask for advanced sick leave?",
    "fill in the **Advanced Sick** Leave Request form",
    [
      { text: "Advanced Sick Leave Request form", url: "https://forms.example/sick?year=2026" },
      { text: "the desk", url: "mailto:desk@example.org" },
      { text: "Intern form", url: "https://forms.example/intern" },
    ],
  ],
])("%j is answered as a reader sees it, and its links stand beside it", async (question, seen, links) => {
  const { document } = parseDocument("leave.md", page);
  if (document === undefined) throw new Error("it cannot be read");
  const answer = toAnswerJson(1, question, await new Footnote([document]).ask(question), 0);
  expect(answer.kind).toBe("answer");
  expect(answer.text.replaceAll("*", "")).toContain(seen.replaceAll("*", ""));
  expect(answer.text).not.toMatch(/\]\(|forms\.example/);
  expect(answer.links).toEqual(links);
});

it("what has no links says nothing of them", async () => {
  const { document } = parseDocument("a.md", "# A\n\n## Lamps\n\nThe red lamp stands in the north.");
  if (document === undefined) throw new Error("it cannot be read");
  const answer = toAnswerJson(1, "?", await new Footnote([document]).ask("where does the red lamp stand?"), 0);
  expect(answer).not.toHaveProperty("links");
});
