import { expect, it } from "vitest";
import { blocksText } from "../../src/knowledge/block.ts";
import { sectionBlocks } from "../../src/knowledge/footnotes.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

function text(file: string, markdown: string): string {
  const { document } = parseDocument(file, markdown);
  if (document === undefined) return "";
  const sections = document.sections.map((section) =>
    [...section.headings.slice(-1), blocksText(sectionBlocks(document, section))].join("\n"),
  );
  return sections.join("\n").replace(/ {2,}/g, " ").replace(/ ?\n+/g, "\n").trim();
}

it.each<[reason: string, file: string, markdown: string, read: string]>([
  [
    "in HTML",
    "x.md",
    '<div class="warning">\nAsk `ops` or **Bo**, see [the plan](plan.md).\n</div>\n\n<p>![map](a.png "Map")[![film](b.png)](c.mp4) Here.</p>\n\n<h2 id="a">The `run` command</h2>\n\nEnd.',
    "Ask ops or Bo, see the plan.\nHere.\nThe run command\nEnd.",
  ],
  ["in code of HTML, where they are its text", "x.md", "<p><code>`a` **b** [c](d)</code></p>", "`a` **b** [c](d)"],
  ["in the title of a note", "x.md", '!!! tip "<b id="t">On "Mondays"</b>"\n    Ask.', 'On "Mondays": Ask.'],
  [
    "in an item whose text goes on at the margin",
    "x.md",
    '1. Once it runs, restart\nthe ship.\n\n    !!! info "Mind"\n        It may take long.\n\n    > [!NOTE]\n    > Ask Bo.\n\n    - ![the form](a.png){width=400}\n\n2. Sail.',
    "Once it runs, restart the ship.\nMind: It may take long.\nNote: Ask Bo.\nthe form\nSail.",
  ],
  [
    "in a footnote that goes on below",
    "x.md",
    "Sail early.[^1]\n\n[^1]: The rules.\n      [Read](a.md){ target=_blank }\n",
    "Sail early.\nThe rules. Read",
  ],
  [
    "in a component whose parts are indented",
    "x.md",
    "<TeamPage>\n  <TeamTitle>\n    <template #title>\n      Our **sponsors**\n    </template>\n  </TeamTitle>\n</TeamPage>\n\n    code()",
    "Our sponsors\ncode()",
  ],
  ["in a component that holds nothing", "x.md", 'A.\n\n<Anchor name = { "ships" }></Anchor>\n\nB.', "A.\nB."],
  [
    "in a comment over several paragraphs",
    "x.md",
    "A.\n\n<!-- one\ntwo --> B.\n\n```html\n<!-- a\nb -->\n```\n\n<!-- ::: danger Old:\n  **Not this**\n\n  nor this\n::: -->\n\nC.",
    "A.\nB.\n<!-- a\nb -->\nC.",
  ],
  [
    "in tabs with a key",
    "x.md",
    ":::tabs key:os\n== Mac\nRun.\n\n== Linux OS\n```sh\nls\n```\n:::",
    "Mac: Run.\nLinux OS:\nls",
  ],
  ["around a file that is taken in", "x.md", "A.\n\n!!!include(docs/_parts/a.md)!!!\n\nB.", "A.\nB."],
  ["behind the end of a part", "x.md", "<aside>\n\nSaid.\n\n</aside>\n## Next\n\nDo it.", "Said.\nNext\nDo it."],
  [
    "beside a letter, behind punctuation",
    "x.md",
    "**安装：**在 `a` 中。他的**「规则」**很好。 **Ask first.**Then go. ה**[מגבלת](a.md)** היא",
    "安装：在 a 中。他的「规则」很好。 Ask first.Then go. המגבלת היא",
  ],
  [
    "in MDX, in an item, around code",
    "x.mdx",
    '5. ### Run it\n\n    Ask first.\n\n    <ShowSolution>\n    ```svelte title="a.svelte" ins={1-2}\n    <script>\n      run()\n    </script>\n    ```\n    </ShowSolution>\n\n    End.',
    "Run it\nAsk first.\na.svelte:\n<script>\n run()\n</script>\nEnd.",
  ],
  [
    "in an item, around code with a name",
    "x.md",
    "1.  Write it:\n\n    ::: code\n    ```twig a.twig\n    {% set a = 1 %}\n    ```\n    :::\n\n2.  Go.",
    "Write it:\na.twig:\n{% set a = 1 %}\nGo.",
  ],
])("takes the marks out that stand %s", (_reason, file, markdown, read) => {
  expect(text(file, markdown)).toBe(read);
});

it.each<[reason: string, markdown: string]>([
  ["a power", "It is 256(2**1008)-1"],
  ["a comment that never ends", "A.\n<!-- b\nc"],
  ["signs between words", "== so it is"],
])("leaves %s as it is", (_reason, markdown) => {
  expect(text("x.md", markdown)).toBe(markdown.replace(/\n(?!<)/g, " "));
});

it("leaves rows of a table out that hold pictures alone", () => {
  expect(text("x.md", "| Mac | Linux |\n|---|---|\n| [<img src=a.png>](b) | <img src=c.png> |\n| yes | no |")).toBe(
    "Mac | Linux\nyes | no",
  );
});
