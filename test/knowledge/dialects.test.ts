import fc from "fast-check";
import { expect, it } from "vitest";
import { toCommonMarkdown } from "../../src/knowledge/dialects/to-common-markdown.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

function text(markdown: string): string | undefined {
  const sections = parseDocument("x.md", markdown).document?.sections ?? [];
  return sections.map((section) => [...section.headings.slice(-1), section.text].join("\n").trim()).join("\n");
}

it.each<[reason: string, markdown: string, read: string]>([
  [
    "MkDocs: a note with a title",
    '!!! warning "At night"\n    Call **first**.\n\nAfter.',
    "At night: Call first.\nAfter.",
  ],
  ["MkDocs: a note is called by its kind", "??? note\n    Call first.", "Note: Call first."],
  ["MkDocs: a note in an item", "-   Pack\n\n    !!! tip\n        Fold it.", "Pack\nTip: Fold it."],
  [
    "MkDocs: a note in a note",
    "!!! note\n    One.\n\n    !!! tip\n        Two.\n\nThree.",
    "Note: One.\nTip: Two.\nThree.",
  ],
  [
    "MkDocs: tabs of code",
    '=== "Mac"\n\n    ```sh\n    brew x\n    ```\n\n=== "Linux"\n\n    Ask.',
    "Mac:\nbrew x\nLinux:\nAsk.",
  ],
  [
    "MkDocs: notes and tabs that are indented with tabs",
    '!!! tip\n\tFold it.\n\n\t!!! note "Inner"\n\n\t\t1. One\n\nAfter.\n\n=== "Mac"\n\n\t```make\n\tall:\n\t\tgo\n\t```',
    "Tip: Fold it.\nInner:\nOne\nAfter.\nMac:\nall:\n\tgo",
  ],
  ["MkDocs: a snippet and an abbreviation", '--8<-- "a.md"\n\n*[SLA]: agreement\n\nText', "Text"],
  ["MkDocs: an icon", "Done :material-check: now", "Done  now"],
  ["MkDocs: attributes of a link", '[Go](a.md){: target="_blank" } and [on](b.md){ .button }', "Go and on"],
  ["GitHub: a note", "> [!NOTE]\n> One\n> two.\n\n> said", "Note: One two.\nsaid"],
  ["GitHub: a note whose brackets a formatter escaped", "> \\[!NOTE\\]\n> One.", "Note: One."],
  ["Obsidian: a folded note with a title", "> [!tip]- Where\n> Here.", "Where: Here."],
  ["Obsidian: a note in a note", "> [!tip] Outer\n> One.\n>\n> > [!info] Inner\n> > Two.", "Outer: One.\nInner: Two."],
  ["Obsidian: links", "[[Bo|he]] reads [[a/b#The plan]] and [[Rules]]", "he reads The plan and Rules"],
  ["Obsidian: embeds, names of blocks, marks", "It is ==so==. ^ab-c\n\n![[x.png]]", "It is so."],
  ["Obsidian: hidden words", "Seen. %% not %%\n\n%%\nnor\n\nthis\n%%\n\nEnd.", "Seen. \nEnd."],
  ["Docusaurus: a note", ":::tip[Fast]\nRun.\n:::\n\nWalk.", "Fast: Run.\nWalk."],
  ["VuePress: a note", "::: warning Take care\nRun.\n:::", "Take care: Run."],
  ["MyST: a note and its options", "```{note} Mind\n:class: x\nRun **now**.\n```", "Mind:\nRun now."],
  [
    "MyST: a grid of columns, whose number is no title",
    "````{grid} 1 2\n```{card} Hub\nA site.\n```\n````",
    "Hub: A site.",
  ],
  ["MyST: links that bear their target's title", "See <project:a/plan.md> or <project:#start>.", "See plan or start."],
  ["a link without words, or with a blank for words", "See [](<the plan.md>) or [ ](a/b.md).", "See the plan or b."],
  ["Hugo: values in either kind of tag", 'In {{% param "env" %}} and {{< param "env" >}}.', "In … and …."],
  ["Hugo: a tag around words", 'A {{< tooltip "a site" >}}hub{{< /tooltip >}} is free.', "A hub is free."],
  ["Hugo: a tag around a table", '{{< table "striped" >}}\n| A |\n|---|\n| 1 |\n{{< /table >}}', "A\n1"],
  [
    "Jekyll: a note in an include with other attributes",
    '{% include alert.html type="warning" content="Ask first." %}\n\n{% include note.html title="A" text="Wait." %}',
    "Ask first.\nWait.",
  ],
  ["MyST: tabs in tabs", "````{tab-set}\n```{tab-item} Mac\nRun.\n```\n````", "Mac: Run."],
  ["MyST: code", "```{code-block} python\n:linenos:\nx = 1\n```", "x = 1"],
  [
    "MyST: a formula with options",
    "```{math}\n:label: a\nx^2\n```\n\n```{code-cell}\n---\ntags: [b]\n---\ny = 1\n```",
    "x^2\ny = 1",
  ],
  [
    "a definition list whose terms are code and strong words",
    "`scale`: _percent_\n:  How large.\n\n**Hub**\n: A site.",
    "scale: percent: How large.\nHub: A site.",
  ],
  [
    "a fence behind the mark of an item",
    "- ```md\n  [[a]] {% b %}\n  ```\n- [[c]]\n\n1. > ~~~\n   > ==d==\n   > ~~~\n\n==e==",
    "[[a]] {% b %}\nc\n==d==\ne",
  ],
  ["MyST: a note in an item", "* - a\n  - ```{note}\n    Ask.\n    ```\n* - b\n  - [[c]]", "a\nNote: Ask.\nb\nc"],
  ["code in a line that begins like a fence", "```a``` is it.\n\n==b==", "a is it.\nb"],
  [
    "GitBook and Docusaurus: a heading that a note begins with",
    '## Teams\n\n{% hint style="info" %}\n#### It costs\n\nAsk first.\n{% endhint %}\n\n:::tip\n### Fast\nRun.\n:::\n\nInvite them.',
    "Teams\nIt costs:\nAsk first.\nFast: Run.\nInvite them.",
  ],
  ["GitBook: a step keeps its heading", "{% step %}\n### Build\nRun.\n{% endstep %}", "Build\nRun."],
  [
    "MDX: a tab on one line",
    '<TabItem label="Mac">Run **it**.</TabItem>\n<TabItem label="Linux">Ask.</TabItem>',
    "Mac: Run it. Linux: Ask.",
  ],
  [
    "MyST: words that are shown when asked for, and names with a slash",
    "(a/b)=\n\n```{toggle}\n:show:\nAsk.\n```",
    "Ask.",
  ],
  [
    "Hugo: tabs whose code has its own fence",
    '{{% tab header="a.toml" lang="toml" %}}\n\n```toml\na = 1\n```\n\n{{% /tab %}} {{% tab header="b" lang="yaml" %}}\n\nRun.\n\n{{% /tab %}} {{< /tabpane >}}\n\nText',
    "a.toml:\na = 1\nb:\nRun.\nText",
  ],
  [
    "Hugo and Liquid: comments on one line",
    "One. {{% comment %}} Two {{% /comment %}}\n\n{% comment %} Three {% endcomment %}\n\nFour.",
    "One. \nFour.",
  ],
  ["kramdown: attributes of a quote", "> Said.\n> {.border-0}", "Said. "],
  [
    "notes whose text begins below a blank line",
    ":::tip\n\nRun.\n\n- a\n:::\n\n:::note\n\n- b\n:::",
    "Tip:\nRun.\na\nNote:\nb",
  ],
  [
    "a reference that nothing defines",
    "See [the\nplan][plan] or [a-z][0-9], [ask][] not \\[this](URL), x[one][two].",
    "See the plan or [a-z][0-9], ask not [this](URL), x[one][two].",
  ],
  [
    "MkDocs: references that a tool finds by itself",
    "Call [`open`][files.open] or [the `read` call][files.read], [`a`][] but not x[`b`][0].",
    "Call open or the read call, a but not x[b][0].",
  ],
  [
    "Hugo: code in tags without a language",
    '{{< code-toggle file=hugo >}}\n[[a]]\nb = "**"\n{{< /code-toggle >}}\n\n{{< code file="a.html" >}}\n{{ . }}\n{{< /code >}}',
    '[[a]]\nb = "**"\n{{ . }}',
  ],
  ["a formula in brackets", "So:\n\n\\[\na_1 * b_2 * c\n\\]\n\n\\[\n\nText", "So:\na_1 * b_2 * c\n[\nText"],
  ["Material for MkDocs: an emoji by another name", ":man_shrugging:", "🤷‍♂️"],
  ["MkDocs: a tab whose title holds an apostrophe", '=== "Don\'t"\n\n    Run.', "Don't:\nRun."],
  ["MyST: what only steers", "```{toctree}\na\nb\n```\n\nText", "Text"],
  ["MyST: roles", "See {doc}`the plan <plan>` and {term}`hub`.", "See the plan and hub."],
  ["Hugo: a note", '{{% alert title="Freeze" %}}\nNo ships.\n{{% /alert %}}', "Freeze: No ships."],
  ["Hugo: a target and a picture", 'See [it]({{< ref "a.md" >}}). {{< figure src="a.png" >}}', "See it. "],
  [
    "GitBook: a note and tabs",
    '{% hint style="info" %}\nAsk.\n{% endhint %}\n\n{% tabs %}\n{% tab title="Mac" %}\nRun.\n{% endtab %}\n{% endtabs %}',
    "Info: Ask.\nMac: Run.",
  ],
  [
    "Liquid: words and targets",
    'Ask in {% channel "help" %} or [here]({% link a.md %}), [there][t].\n\n[t]: {% link b.md %}',
    "Ask in help or here, there.",
  ],
  ["Liquid: a comment", "One.\n\n{% comment %}\nTwo.\n{% endcomment %}\n\nThree.", "One.\nThree."],
  [
    "MDX: imports, components, comments",
    'import A from "a";\nexport const y = 1;\n\n<Box>\nText **b**.\n</Box>\n\n{/* no */}',
    "Text b.",
  ],
  ["MDX: a statement of several lines", "export const a = {\n  b: 1,\n};\n\nText", "Text"],
  ["HTML: a part that opens", "<details>\n<summary>Where</summary>\n\nHere.\n\n</details>", "Where:\nHere."],
  ["HTML: a heading", '<h2 id="a">The <b>plan</b></h2>\n\nText', "The plan\nText"],
  ["HTML: a heading over two lines in other tags", "<div>\n<h2>The\nplan</h2>\n<p>Text</p>\n</div>", "The plan\nText"],
  ["a link without words", "See [](#the-plan).", "See the-plan."],
  [
    "a definition list",
    "Hub\n:   A site.\n:   A wheel.\n\nPod\n\n:   One.\n\n    More.\n\nEnd.",
    "Hub: A site. A wheel.\nPod:\nOne.\nMore.\nEnd.",
  ],
  [
    "an emoji by its name, and what is none",
    "Go :rocket: or :x: at 10:30:45, :not_one: here",
    "Go 🚀 or ❌ at 10:30:45, :not_one: here",
  ],
  ["formulas, and prices", "Now $x^2$ for $5 or $10.\n\n$$\na_1 * b\n$$", "Now x^2 for $5 or $10.\na_1 * b"],
  ["a footnote in its place", "It is so.^[We know.]", "It is so. (We know.)"],
  [
    "Hugo: a value and a tag that holds its words",
    'On {{< param env >}}, {{< term text="pods" id="pod" >}} run.',
    "On …, pods run.",
  ],
  [
    "Hugo and Jekyll: code",
    "{% highlight sh %}\nmake  a\n{% endhighlight %}\n\n{{< highlight go >}}\nb\n{{< /highlight >}}",
    "make  a\nb",
  ],
  ["Liquid: what stands as it is", "Write {% raw %}{{ a }}{% endraw %}.", "Write {{ a }}."],
  ["kramdown: a place for the contents", "* TOC\n{:toc}\n\nText", "Text"],
  ["mdBook: a file that is taken in", "```rust\n{{#include a.rs}}\nb\n```", "b"],
  ["Obsidian: a name of a block made by itself, and percents in what is hidden", "A %% 5% not %% b. ^37066d", "A  b."],
  ["Obsidian: a query", "```dataview\nLIST\n```\n\nText", "Text"],
  ["GitHub's wikis: the words stand first", "[[The plan of May|Plan-of-May]]", "The plan of May"],
  [
    "Dendron: the words stand first, also before a page of another vault",
    "[[Lookup | guides.lookup]] [[docs|log#non-stop]] [[here|dendron://main/a.b.c]] [[dendron://main/a.b.c]]",
    "Lookup docs here a.b.c",
  ],
  [
    "Obsidian: words with a number, a dot or a blank, and a part of the same page",
    "[[runtime|Node.js]] [[notes|v1.2.3]] [[Ana Ruiz|Ana]] [[#My plan|to-do]] [[a/b|the.old.one]]",
    "Node.js v1.2.3 Ana to-do the.old.one",
  ],
  ["MkDocs: files that are taken in", "--8<--\na.md\n--8<--\n\nText", "Text"],
  ["MyST: a role of code", "Call {py:func}`open`.", "Call open."],
  [
    "Hugo and Liquid: tags over two lines",
    "See [the plan]({% link\nplan.md %}), or ask {{% contact\nname %}}.",
    "See the plan, or ask .",
  ],
  [
    "Hugo: a tab of code",
    '{{< tabpane >}}\n{{< tab header="a.toml" lang="toml" >}}\n[a]\nb = 1\n{{< /tab >}}\n{{< /tabpane >}}',
    "[a]\nb = 1",
  ],
  [
    "Liquid: words in HTML that is indented",
    '<table>\n    <tr>\n        <td>\n        {% channel "help" %}\n        </td>\n        <td>b</td>\n    </tr>\n</table>',
    "| \nhelp | b",
  ],
  ["Liquid: the last words of several", '**{% channel "help" "Help (#help)" %}** answers.', "Help (#help) answers."],
  ["kramdown: a table without a header", "Text\n\n|---|---|\n| a | b |", "Text\n | \na | b"],
  ["Obsidian: a note in an item", "- Pack\n\n    > [!tip] Fold\n    > It fits.", "Pack\nFold: It fits."],
  ["code in HTML that looks like a fence", "<pre><code>```\n[[a]]\n```</code></pre>\n\n[[b]]", "```\n[[a]]\n```\nb"],
  ["MkDocs: what documentation is made from", "::: a.b.C\n\nText", "Text"],
  ["MkDocs: a note in a definition", "Hub\n\n:   !!! note\n\n        Ask.", "Hub:\nNote:\nAsk."],
  ["MkDocs: a title that begins with an icon", '=== ":material-apple: Mac"\n\n    Run.', "Mac:\nRun."],
  ["VitePress: an end behind the last words", ":::tip\nAsk.:::\n\nText", "Tip: Ask.\nText"],
  ["Vue: places of a component", "<template #title>The plan</template>", "The plan"],
  [
    "GitBook: strong marks beside blanks and around nothing",
    "** Ask first** or **wait ** a day.\n\n****\n\n&#xNAN;It is so.",
    "Ask first or wait a day.\nIt is so.",
  ],
  ["strong words beside one another", "**a**, and **c** and ** d", "a, and c and ** d"],
  ["MDX: a tag over several lines", '<Card\n  title="Plan"\n  href="/a"\n>\nText.\n</Card>', "Plan:\nText."],
  [
    "Python-Markdown: notes between slashes",
    "/// tip | At **night**\n\nCall.\n\n///\n\n/// warning\nMind.\n///",
    "At night:\nCall.\nWarning: Mind.",
  ],
  [
    "Python-Markdown: a part that opens, with options, and tabs in it",
    "//// details | Where\n    type: note\n    open: True\n/// tab | Mac\nRun.\n///\n////",
    "Where:\nMac: Run.",
  ],
  [
    "MkDocs: files of code that are taken in",
    "So:\n\n{* ../src/a.py hl[3,8:9] *}\n\n```py\n{!> ../src/a.py!}\nb\n```",
    "So:\nb",
  ],
  [
    "MkDocs: a terminal with colours",
    '<div class="termy">\n\n```console\n$ <font color="#4E9A06">pip</font> install &apos;a&apos;\n```\n\n</div>',
    "$ pip install 'a'",
  ],
  ["MyST: the end of a cell", '+++ {"tags": ["hide"]}\n\nText\n\n+++', "Text"],
  ["MyST: icons and formulas by their names", "Click {fa}`rocket` Go, see {eq}`mass`.", "Click  Go, see mass."],
  ["MyST: a formula with a name", "$$\na_1 * b\n$$ (mass)\n\n:::{note}\nText\n:::", "a_1 * b\nNote: Text"],
  [
    "MyST: a glossary",
    "```{glossary}\n[Hub](https://a.b)\n    A site,\n    see {term}`the pod <pod>`.\n\nPod\n    One.\n```",
    "Hub: A site, see the pod.\nPod: One.",
  ],
  [
    "MyST: a note in a glossary",
    "```{glossary}\nHub\n  A site.\n\n  :::{seealso}\n  The pods.\n  :::\n\nPod\n  One.\n```",
    "Hub: A site.\nSee also: The pods.\nPod: One.",
  ],
  [
    "LaTeX: environments",
    "So:\n\n\\begin{align*}\na_1 &= b_2 \\\\\n\\end{align*}\n\n\\begin{equation}\nc*d*e\n\\end{equation}\n\nText",
    "So:\n\\begin{align*}\na_1 &= b_2 \\\\\n\\end{align*}\n\\begin{equation}\nc*d*e\n\\end{equation}\nText",
  ],
  [
    "GitBook: icons, in a card too",
    '<i class="fa-terminal">:terminal:</i> Run.\n\n<table><tr><td><h4><i class="fa-box">:box:</i></h4></td><td><h4>Ship it</h4>Soon.</td></tr><tr><td></td><td>Or not.</td></tr></table>',
    "Run.\n | Ship it Soon.\n | Or not.",
  ],
  ["GitBook: a sign for nothing that is escaped", "\\&#xNAN;_Note: so._", "Note: so."],
  [
    "editors: a break where the text ends",
    "Send it.\\\n\n1. Ask.\\\n2. Wait,\\\n   then go to C:\\a\\",
    "Send it.\nAsk.\nWait,\nthen go to C:\\a\\",
  ],
  [
    "Vue: a title on a component in HTML",
    '<div>\n  <Lesson\n    title="Free lesson">\n    Watch\n  </Lesson>\n</div>',
    "Free lesson Watch",
  ],
  ["Starlight: a note by its type", '<Aside type="caution">\nMind.\n</Aside>', "Caution: Mind."],
])("%s", (_reason, markdown, read) => {
  expect(text(markdown)?.replace(/\n{2,}/g, "\n")).toBe(read.trim());
});

it("reads expressions and components of MDX, and text that is indented in them", () => {
  const markdown =
    'Since {v} and {"now"}.\n\n<Tabs>\n    <TabItem label="Mac">\n        Run.\n\n        ```sh\n        a\n          b\n        ```\n    </TabItem>\n</Tabs>\n\n{list.map((x) => (\n  <b>{x}</b>\n))}\n\nEnd.';
  const [section] = parseDocument("x.mdx", markdown).document?.sections ?? [];
  expect(section?.text).toBe("Since … and now.\nMac: Run.\na\n  b\nEnd.");
});

it.each<[reason: string, markdown: string]>([
  ["a fence", "```md\n!!! note\n    [[a]] ==b== {% c %}\n:::tip\n```"],
  ["a fence of tildes", "~~~\n%% a %%\n<Box>\n~~~"],
  ["code in a line", "Write `[[a]]`, ``{{ b }}`` or `==c==`."],
  ["code by its indentation", "Text\n\n    {% if a %}\n    [[b]]"],
  ["names that hold a dollar", "Set $HOME_DIR/$USER_NAME to it."],
  ["a colon that begins a line after a list", "- a\n: b"],
  ["comparisons and powers", "It is so if a == b or x==1, and 10 ^2 or 5%% of it."],
  ["tests of a shell", "Write [[ -f a ]] there."],
  ["a sentence that begins like an export", "export function keys are rare"],
  ["slashes in a text", "/// Adds one to a number\n\n///a"],
  ["an environment of LaTeX in a text", "A \\begin{a} or\n\\begin{b} c"],
  ["a comment that never ends", "%% a\n\nText"],
  ["a quote", "> Said."],
  ["a setext heading", "Title\n=====\n\ntext"],
])("leaves %s as it is", (_reason, markdown) => {
  expect(toCommonMarkdown(markdown).body).toBe(markdown);
});

it.each<[heading: string, headings: readonly string[], id: string]>([
  ["# The plan {#plan .internal}", ["The plan"], "x#plan"],
  ["# The plan { #plan }", ["The plan"], "x#plan"],
  ["# The plan {: #plan }", ["The plan"], "x#plan"],
  ["# The plan {/* #plan */}", ["The plan"], "x#plan"],
  ["# The plan {.internal}", ["The plan"], "x#the-plan"],
  ["# The plan \\*\\* {#plan}", ["The plan"], "x#plan"],
  ["# The plan \\{#plan}", ["The plan"], "x#plan"],
  ["# The plan\n{: .wide #plan }", ["The plan"], "x#plan"],
  ["The plan {#plan}\n---", ["The plan"], "x#plan"],
  ["# Sets {a, b}", ["Sets {a, b}"], "x#sets-a-b"],
])("takes the attributes off %s", (heading, headings, id) => {
  expect(parseDocument("x.md", `${heading}\n\nText`).document?.sections[0]).toMatchObject({ headings, id });
});

it("keeps every line in its place", () => {
  const pieces = [
    "!!! note",
    "    ",
    "a",
    "\n",
    "\n\n",
    "> [!tip] t",
    ":::",
    "```",
    "{note}",
    "%%",
    "{% a %}",
    "[[b]]",
    "<Box>",
    "///",
    " tip | t",
    "\n\n\\begin{a}",
    "\\end{a}\n\n",
    "$$\n",
    "```{glossary}\n",
    "+++",
    "==",
    "`",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const markdown = parts.join("");
      expect(toCommonMarkdown(markdown).body.split("\n")).toHaveLength(markdown.split("\n").length);
    }),
  );
});
