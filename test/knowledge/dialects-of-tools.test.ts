import { expect, it } from "vitest";
import { sectionBlocks } from "../../src/knowledge/footnotes.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

function text(file: string, markdown: string): string {
  const sections = parseDocument(file, markdown).document?.sections ?? [];
  const lines = sections.map(({ headings, text: words }) => [...headings.slice(-1), words].join("\n").trim());
  return lines.join("\n").replace(/ {2,}/g, " ").replace(/ ?\n+/g, "\n").trim();
}

it.each<[reason: string, markdown: string, read: string]>([
  ["MkDocs: changes", "It is {--old--}{++new++}, {~~one~>two~~} {==parts==}.{>>why?<<}", "It is new, two parts."],
  [
    "Grav: code between shortcodes, which may hold headings and fences",
    'Put this on top:\n\n[prism classes="language-yaml line-numbers"]\n---\ntitle: Home\n---\n# Hi\n```js\na[0]\n```\n[/prism]\n\nThen save.',
    "Put this on top:\n---\ntitle: Home\n---\n# Hi\n```js\na[0]\n```\nThen save.",
  ],
  [
    "Grav: code beside its shortcodes, a part with a title, notices",
    '[ui-tab title="Twig"]\n\n[code]a = 1\nb = 2[/code]\n\n[/ui-tab]\n\n!! Make a backup\n!! first.\n\n! Then go.',
    "Twig:\na = 1\nb = 2\nMake a backup first.\nThen go.",
  ],
  [
    "Grav and BBCode: shortcodes in a line, beside links of the same name and code",
    "Use [version=15]PHP 5[/version][version=16]PHP 7[/version]: [version](a.md), [docs][version] or `[version]x[/version]`.\n\n[version]: b.md",
    "Use PHP 5 PHP 7: version, docs or [version]x[/version].",
  ],
  [
    "WordPress: a caption, and shortcodes that hold no text",
    '[caption id="a" width="300"]![plan](a.png) The plan of 2020[/caption]\n\n[gallery ids="1,2"]\n\nPress [icon name="cog" /] there.',
    "plan The plan of 2020\nPress there.",
  ],
  [
    "words in brackets that nothing closes, and paths, stay",
    "Take [prism] and [/etc/hosts] or [note] as they are. Also [b] and [/b] apart.",
    "Take [prism] and [/etc/hosts] or [note] as they are. Also [b] and [/b] apart.",
  ],
  [
    "Doxygen: headings, notes, code, references over a line break",
    '@page start Getting started\n@tableofcontents\n\nSee [the\nguide](@ref guide), @ref other "others" or @ref third and @ref\nfourth.\n\n\\note Mind the gap.\n\n@code{.c}\n@ref a;\n@endcode\n\n@anchor x\nUse @b bold, mail a@b.org, `@ref x`.',
    "Getting started\nSee the guide, others or third and fourth.\nNote: Mind the gap.\n@ref a;\nUse bold, mail a@b.org, @ref x.",
  ],
  [
    "Julia's Documenter: references, the name of a heading, blocks that are filled",
    "## [Control flow](@id control)\n\nCall [`foo`](@ref) or [bar](@ref Main.bar).\n\n```@docs\nfoo\n```\n\n```@example\na = 1\n```",
    "Control flow\nCall foo or bar.\na = 1",
  ],
  [
    "DocC: pages by their name; ReadMe: a link to a page",
    "See <doc:ControlFlow#Early-Exit>, <doc:TheBasics> and [setting up](doc:set-up).",
    "See Early Exit, The Basics and setting up.",
  ],
  ["ExDoc: a class behind a heading", "> ### Mind {: .warning}\n>\n> The gap.", "Mind\nThe gap."],
  [
    "Deckset: the settings of all slides, and how a picture is shown",
    "theme: Next, 1\nautoscale: true\n\n# Welcome\n\n![inline, 25%](a.png) ![right, the plan](b.png)",
    "Welcome\nright, the plan",
  ],
  [
    "GitLab: a table of contents with its title",
    "**Table of Contents**\n\n[[_TOC_]]\n\n# Lamps\n\n**Contents:**\n\n- a bulb",
    "Lamps\nContents:\na bulb",
  ],
  ["Deckset: how slides are shown", "# [fit] **Welcome**\n\n[.column]\n\nHello [.net]", "Welcome\nHello [.net]"],
  ["MkDocs: keys and raised text", "Press ++ctrl+c++ on the 4^th^ `#!python open()`", "Press ctrl+c on the 4th open()"],
  ["MkDocs and Pandoc: raised and lowered numbers", "10^6^ of H~2~O, m^-2^, at 5~10~20", "10⁶ of H₂O, m⁻², at 5~10~20"],
  [
    "HTML: raised and lowered text",
    "2<sup>32</sup> of CO<sub>2</sub>, the 1<sup>st</sup>, `10<sup>6</sup>`",
    "2³² of CO₂, the 1st, 10<sup>6</sup>",
  ],
  ["MkDocs: notes on code", "```py\na = 1 # (1)!\n```", "a = 1"],
  ["MkDocs: a card with an icon", "-   :material-clock:{ .lg } __Quick__\n\n    ---\n\n    Run it.", "Quick\nRun it."],
  ["MkDocs: how code is documented", "::: harbor.ships\n    options:\n      show: false\n\nEnd.", "End."],
  ["MkDocs: the size of a picture", "Before ![plan](a.png){ width=300 } after", "Before plan after"],
  [
    "VitePress: code in a group",
    "::: code-group\n\n```sh [npm]\nnpm i\n```\n\n```sh [pnpm]\npnpm add\n```\n\n:::",
    "npm:\nnpm i\npnpm:\npnpm add",
  ],
  [
    "code over two lines stays as it is, in a quote too",
    "> It is `\\begin{cases} 1\n> \\end{cases}` with {{< tab >}}.\n\nA `{{ value` and\n`{{ other }}` here.",
    "It is \\begin{cases} 1 \\end{cases} with .\nA {{ value and {{ other }} here.",
  ],
  [
    "Mintlify: a frame on one line, and a title in tags",
    "<Steps>\n  <Step title={<>Open <code>a.json</code>.</>}>\n    Before.\n\n    <Frame>![plan](/a.png) and [more](/b)</Frame>\n  </Step>\n</Steps>",
    "Open a.json. Before.\nplan and more",
  ],
  ["Docsify: a note on one line", "> [!TIP] See [the guide](a.md).\n\nEnd.", "Tip: See the guide.\nEnd."],
  [
    "Jekyll: what stands as it is, in code of HTML",
    "<p>Use <code>{% raw %}{{ a | b }}{% endraw %}</code>.</p>",
    "Use {{ a | b }}.",
  ],
  [
    "Mintlify: tabs of code",
    'Run this:\n\n<CodeGroup>\n```bash npm wrap\nnpm i\n```\n\n```bash With yarn icon="yarn" {1}\nyarn add\n```\n</CodeGroup>\n\n```bash plain words\nls\n```',
    "Run this:\nnpm:\nnpm i\nWith yarn:\nyarn add\nls",
  ],
  [
    "VitePress: code from a file, marks in code, a badge",
    '<<< @/a.js{2}\n\n```js\na // [!code focus]\n```\n\nSoon <Badge type="tip" text="beta" />',
    "a\nSoon beta",
  ],
  [
    "VuePress: tabs",
    "::: tabs\n\n@tab npm\n\nRun npm.\n\n@tab:active yarn\n\nRun yarn.\n\n:::",
    "npm:\nRun npm.\nyarn:\nRun yarn.",
  ],
  ["Docusaurus: a comment that highlights", '```js title="a.js"\n// highlight-next-line\nb\n```', "b"],
  [
    "MyST: a grid, a comment, a citation",
    "% old\n\n::::{grid} 1 2\n:::{grid-item-card} Hubs\nRun one {cite:p}`doe2020`.\n:::\n::::",
    "Hubs: Run one.",
  ],
  [
    "Sphinx: tabs and what is documented",
    "````{tabs}\n```{tab} Mac\nRun.\n```\n````\n\n```{py:function} open(path)\nOpens it.\n```",
    "Mac: Run.\nopen(path): Opens it.",
  ],
  [
    "Hugo: a note by its place, and one on a line",
    '{{< notice tip "Ask" >}}\nFirst.\n{{< /notice >}}\n\n{{% notice style="warning" title="Mind" %}}The gap.{{% /notice %}}',
    "Ask: First.\nMind: The gap.",
  ],
  ["Hugo: tabs on a line", '{{< tabs "id1" >}}{{< tab "Mac" >}}\nRun.\n{{< /tab >}}{{< /tabs >}}', "Mac: Run."],
  ["Hugo: a picture whose address is a tag", "a ![b]({{< ref x >}}) c", "a b c"],
  ["Jekyll: comments of kramdown", "{::comment}\nnot this\n{:/comment}\n\n{::nomarkdown}This{:/}", "This"],
  ["Nunjucks: a comment of several lines", "{#\n not this\n#}\n\nThis", "This"],
  ["values alone on a line", "Before\n\n{{ toc }}\n\nAfter {{ name }}", "Before\nAfter …"],
  ["GitBook: code with a title", '{% code title="a.js" %}\n```js\na\n```\n{% endcode %}', "a.js:\na"],
  [
    "GitBook: an endpoint",
    '{% swagger method="get" path="/a" summary="Lists ships" %}\n{% swagger-description %}\nAll.\n{% endswagger-description %}\n{% endswagger %}',
    "Lists ships:\nAll.",
  ],
  [
    "Obsidian: properties, tasks and an empty label",
    "- owner:: Ana\n- [/] Half [due:: May]\n- [[Plan|]]",
    "owner: Ana\nHalf due: May\nPlan",
  ],
  [
    "Obsidian: a plugin's note, and a note with a place",
    "```ad-note\ntitle: Mind\nThe gap.\n```\n\n> [!tip|right] Ask\n> First.",
    "Mind:\nThe gap.\nAsk: First.",
  ],
  [
    "Logseq: what the tool keeps",
    "- One\n  id:: 65a1\n  collapsed:: true\n\t- ==Two== {{embed [[Page]]}}\n\t  :LOGBOOK:\n\t  CLOCK: [2026-01-01 Thu]\n\t  :END:\n\t- #+BEGIN_NOTE\n\t  Three {{cloze four}}\n\t  #+END_NOTE",
    "One\nTwo\nThree four",
  ],
  [
    "Roam: tasks, blocks and tags",
    "- {{[[TODO]]}} Call ^^now^^ ((abc123def))\n- #[[on call]] {{[[query]]: {and: [[a]]}}}",
    "Call now\non call",
  ],
  [
    "GitLab: changes, formulas, files, states",
    "Pay {+ five +}{- four -} of $`a^2`$\n\n::include{file=a.md}\n\n- [~] Not us",
    "Pay five of a^2\nNot us",
  ],
  [
    "Nunjucks: code in a variable, and text in one",
    "{% set code %}\nexport default 1\n# A\n{% endset %}\n{{ code | highlight }}\n\n{%- set b %}{% raw %}\n{{ x }}\n{% endraw %}{%- endset %}\n\n{% set c %}\nAsk.\n{% endset %}",
    "export default 1\n# A\n{{ x }}\nAsk.",
  ],
  [
    "a line of code directly below text, which is no statement of MDX",
    "Write:\nexport const a = 1;",
    "Write: export const a = 1;",
  ],
  [
    "Markdoc: a table",
    "{% table %}\n\n- Name\n- What {% width=5 %}\n\n---\n\n- `a`\n- - one\n  - two\n---\n* b\n* goes\n  on\n\n{% /table %}",
    "Name | What\na | • one\n• two\nb | goes on",
  ],
  [
    "Markdoc: a table with code in a cell stays a list",
    "{% table %}\n- a\n---\n- b\n\n  ```\n  c\n  ```\n{% /table %}",
    "a\nb\nc",
  ],
  ["Markdoc: a tag with a map", 'See it {% box height="5" options={"a": null} /%} here.', "See it here."],
  [
    "Exercism: a note between fences",
    "~~~~exercism/caution\nNot `x`.\n\n```sh\na\n```\n~~~~\n\n```note\nAsk.\n```",
    "Caution: Not x.\na\nNote: Ask.",
  ],
  ["Nunjucks: a link as a tag", '* {% weblink "the plan", "https://a.org/%20b" %}\n* {% box "x", "y" %}', "the plan"],
  [
    "Liquid: a value with a map",
    'Before.\n\n{{ "a" | nav({ b: true }) }}\n\nIt is {{ "a" | nav({ b: true }) }}.',
    "Before.\nIt is ….",
  ],
  ["GitHub's wikis: a picture", "[[a.png|alt=how]] See", "See"],
  ["Azure DevOps: pictures and places", "[[_TOSP_]]\n\n![a](/b.png =5x5) See", "a See"],
  [
    "ReadMe: blocks",
    '[block:callout]\n{\n "title": "Mind",\n "body": "The gap."\n}\n[/block]\n\n[block:code]\n{ "codes": [\n {"code": "curl",\n  "language": "sh" } ] }\n[/block]\n\n[block:image]{"images":[]}[/block]\n\nA <<glossary:hub>>',
    "Mind: The gap.\ncurl\nA hub",
  ],
  [
    "ReadMe: blocks whose text has more lines than they",
    '[block:code]\n{"codes":[{"code":"one\\n  two & <b>\\nthree","language":"yaml"}]}\n[/block]\n\n[block:callout]\n{"body":"Mind.\\n\\n* The gap\\n* The step\\nAlways."}\n[/block]\n\nAfter.',
    "one\n two & <b>\nthree\nMind.\nThe gap\n• The step\nAlways.\nAfter.",
  ],
  [
    "Quarto: notes and parts with attributes",
    '::: {.callout-tip title="Ask" collapse="true"}\nFirst.\n:::\n\n::: {.callout-warning}\n## Mind\nThe gap.\n:::\n\n::: {.column width="40%"}\nLeft [@doe2020, p. 3].\n:::',
    "Ask: First.\nMind: The gap.\nLeft.",
  ],
  [
    "Quarto and R Markdown: options of code",
    "```{python}\n#| echo: false\nrun()\n```\n\n```{r setup, include=FALSE}\nhide()\n```\n\n\\newpage",
    "run()",
  ],
  ["mdBook: lines that are only compiled", "```rust\n# fn main() {\nrun();\n# }\n```", "run();"],
  ["Docsify: lines that are set apart", "!> Ask first.\n\n?> Or wait.", "Ask first.\nOr wait."],
  [
    "DocFX: what is taken in or shown otherwise, versions, columns, names, pictures",
    '> [!div class="nextstepaction"]\n> [Next](next.md)\n\n[!INCLUDE [a](a.md)] It is <xref:System.String>.\n\n::: moniker range=">=v2"\nNew :::no-loc text="Blazor":::.\n::: moniker-end\n\n:::row:::\n:::column span="2":::\nLeft\n:::column-end:::\n:::row-end:::\n\n:::image type="content" source="a.png" alt-text="The plan.":::\n\n[!code-csharp[Main](a.cs?name=b)]',
    "Next\nIt is System.String.\nNew Blazor.\nLeft\nThe plan.",
  ],
  ["DocFX: tabs", "# [Linux](#tab/linux)\n\nRun.\n\n# [Mac](#tab/mac)\n\nAsk.\n\n---", "Linux:\nRun.\nMac:\nAsk."],
  [
    "Nuxt Content: components, their options and their places",
    '::note\nAsk.\n::\n\n::card\n---\ntitle: "The plan"\nicon: a\n---\nText :badge[new]{color="red"}.\n#footer\nEnd :icon{name="b"}.\n::\n\n::code-group\n```sh [npm]\nnpm i\n```\n::',
    "Note: Ask.\nThe plan:\nText new.\nEnd .\nnpm:\nnpm i",
  ],
  [
    "Retype: notes, tabs, columns, panels, badges",
    "!!!warning At night\nCall.\n!!!\n\n!!!\nWait.\n!!!\n\n+++ Mac\nRun.\n+++\n\n||| Left\nOne\n|||\n\n==- Where\nHere.\n===\n\n[!badge New|info] [!button Go](a.md) [!ref](/plan.md) [!icon plus] :icon-rocket: on",
    "At night: Call.\nWait.\nMac: Run.\nLeft: One\nWhere: Here.\nNew Go plan on",
  ],
  [
    "Hexo: tabs, labels, buttons, links",
    "{% tabs A, 1 %}\n<!-- tab Mac@apple -->\nRun.\n<!-- endtab -->\n{% endtabs %}\n\nIt is {% label danger @old %}: {% btn https://a.b/, Ask, c %}, {% link us https://a.b/ %}.",
    "Mac: Run.\nIt is old: Ask, us.",
  ],
  [
    "HackMD: what a page is filed under, and who says something",
    "# Plan\n\n###### tags: `a` `b`\n\n> [name=Ana] [time=Mon] Go.\n\n[see](b)",
    "Plan\nAna Go.\nsee",
  ],
  [
    "GitHub's documentation: one of two ways, and values that are put in",
    "{%- ifversion ghes %}\nIt is {% ifversion fpt %}free{% else %}paid{% endif %} in {% data variables.product %}.\n{%- endif %}",
    "It is free in ….",
  ],
  [
    "Hugo, Azure DevOps and MyST: diagrams are code, of which a picture is drawn",
    "{{< mermaid >}}\na --> b\n{{< /mermaid >}}\n\n::: mermaid\nc --> d\n:::\n\n```{graphviz}\ne -> f\n```",
    "a --> b\nc --> d\ne -> f",
  ],
  ["Azure DevOps: somebody by name", "Ask @<Ana Ruiz> or mail a@<b>", "Ask Ana Ruiz or mail a@"],
  [
    "doctoc and others: a list of what the page holds",
    "# Plan\n\n<!-- START doctoc generated -->\n**Contents** *by DocToc*\n\n- [A](#a)\n<!-- END doctoc generated -->\n\n<!-- toc -->\n- [A](#a)\n<!-- tocstop -->\n\nText <!-- a remark -->",
    "Plan\nText",
  ],
  [
    "READMEs: the way back to the top",
    'Text\n\n[⬆ back to top](#contents)\n\n<p align="right">(<a href="#top">Back to top</a>)</p>\n\n[Go to the top of the hill](#hill).',
    "Text\nGo to the top of the hill.",
  ],
  [
    "Material for MkDocs: notes that numbers open, how far it is, HTML around Markdown, a part without a kind",
    'Ask (1) first, in (2026).\n{ .annotate }\n\n1. Us.\n\n[=85% "Nearly"]{: .a}\n\n<div class="a" markdown="1">\n**So**\n</div>\n\n??? "Why"\n    Because.\n\n!!!info "Mind"\n    The gap.',
    "Ask first, in (2026).\nUs.\nNearly\nSo\nWhy: Because.\nMind: The gap.",
  ],
  [
    "Sphinx: since when something is so",
    "```{versionadded} 2.0\nIt runs.\n```\n\n:::{deprecated} 3.1\nIt walks.\n:::",
    "New in version 2.0: It runs.\nDeprecated since version 3.1: It walks.",
  ],
  ["GitBook: a page that is mentioned", 'See [plan.md](plan.md "mention") and [a](a.md "b").', "See plan and a."],
  [
    "Obsidian and Logseq: a value that is computed, and a day",
    "- By `= this.owner`, `= 1`\n  SCHEDULED: <2026-01-01 Thu>",
    "By …, = 1",
  ],
  [
    "MyST: tables as lists and as values",
    '```{list-table} Ports\n:header-rows: 1\n\n* - Service\n  - Port\n* - API,\n    public\n  - `80|81`\n```\n\n:::{csv-table}\n:header: "Plan", "Seats"\n"Pro", "10, or more"\n"Free", 3\n:::\n\nEnd.',
    "Ports:\nService | Port\nAPI, public | 80|81\nPlan | Seats\nPro | 10, or more\nFree | 3\nEnd.",
  ],
  [
    "MyST: a table as a list whose cells hold more than texts",
    "```{list-table}\n* - a\n  - ```sh\n    b\n    ```\n```\n\nEnd.",
    "a\nb\nEnd.",
  ],
  [
    "MyST: texts that are set apart, a card with a head, a button",
    "```{topic} Where\nHere.\n```\n\n:::{card} Plan\nHead\n^^^\nBody\n:::\n\n```{button-link} https://a.b/\nGo\n```\n\n```{seealso}\n[More](a)\n```",
    "Where: Here.\nPlan: Head\nBody\nGo\nSee also: More",
  ],
  [
    "reStructuredText in MyST and in pages that were converted",
    "```{eval-rst}\n.. note::\n\n   Ask :ref:`Ana <ana>` first.\n\n.. list-table::\n   :header-rows: 1\n\n   * - A\n     - B\n   * - 1\n     - 2\n```\n\n.. warning:: Mind.\n\n.. code-block:: sh\n   :linenos:\n\n   run\n     it\n\n.. toctree::\n\n   a\n\n.. _here:\n\nCall :func:`open`, not 10:`20`.",
    "Note:\nAsk Ana first.\nA | B\n1 | 2\nWarning: Mind.\nrun\n it\nCall open, not 10:20.",
  ],
  [
    "AsciiDoc in pages that were converted",
    "[NOTE]\n====\nAsk.\n====\n\n[source,sh]\n----\nrun\n----\n\n|===\n|A |B\n\n|1 |2\n|===\n\nSee xref:a.adoc[the plan] or blink:b[c].\n\nimage::a.png[The quay]",
    "Note:\nAsk.\nrun\nA | B\n1 | 2\nSee the plan or blink:b[c].\nThe quay",
  ],
  [
    "Obsidian: a block of a page, and how large a picture is",
    "See [[Plan#^ab1]] and ![the quay|200x80](a.png).",
    "See Plan and the quay.",
  ],
  [
    "Docsy: tabs of text that name their language",
    '{{< tabpane text=true >}}\n{{< tab header="German" lang="de" >}}\nRun **it**.\n{{< /tab >}}\n{{< /tabpane >}}\n\n{{% tab header="English" lang="en" %}}\nWalk.\n{{% /tab %}}',
    "German: Run it.\nEnglish: Walk.",
  ],
  [
    "GitBook: what is new, by its day",
    '{% update date="2026-05-04" %}\nIt runs.\n{% endupdate %}',
    "2026-05-04: It runs.",
  ],
  ["Nuxt Content: a tab with attributes between three colons", ':::tabs-item{label="Mac"}\nRun.\n:::', "Mac: Run."],
  [
    "ERB: values, words that a helper frames, and what only steers",
    "In <%= config.region %>: <%= warning_text('Ask first.') %>\n\n<% if beta %>\n<%= partial 'banner' %>\nGo.\n<% end %>",
    "In …: Ask first.\nGo.",
  ],
  ["what colours the output of a program", "```\n\u001b[96m> \u001b[1;35mls\u001b[39m a\n```", "> ls a"],
  ["emoji beside one another", ":ice_cube::hammer: 10:20:30", "🧊🔨 10:20:30"],
  ["strong marks before a dash", "**Leads **- who asks", "Leads - who asks"],
  ["Markdoc: a heading's name", "## The plan {% #plan %}\n\nText", "The plan\nText"],
  [
    "pages of records: names and values, each on its line",
    "# Plan\n\nStatus: accepted\nDecided by: Ana\n**Date:** 2026-01-05\n\nIt is so: we go,\nand you: wait.",
    "Plan\nStatus: accepted\nDecided by: Ana\nDate: 2026-01-05\nIt is so: we go, and you: wait.",
  ],
  [
    "pictures that are called by their file or not at all",
    "- Run it\n  - ![../assets/run.png](../assets/run.png)\n  - ![Untitled](a.png)\n- ![the plan](b.png)",
    "Run it\nthe plan",
  ],
  [
    "Nuxt Content: a component on the line of its words, and one with a capital",
    '::callout{title="On a Friday"} Never: it is\nlate. ::\n\n::ProseImg{src="a.png" alt="plan"}\n::\n\nEnd.',
    "On a Friday: Never: it is late.\nEnd.",
  ],
  [
    "Pandoc: attributes with long values, and the name of a part behind its words",
    `![](a.png){.border fig-alt="${'It\'s a \\"plan\\": {a}; '.repeat(30)}" width="100%"}\n\n- Keep notes. {#notes}\n- Read {#if it} too.`,
    "Keep notes.\nRead {#if it} too.",
  ],
  [
    "Google Docs: bold words that end with a blank",
    "- **Host: **Jo asks, __Notes: __Max.\n- **A** and **B** of 2 ** 3.\n- `**a **b`",
    "Host: Jo asks, Notes: Max.\nA and B of 2 ** 3.\n**a **b",
  ],
  [
    "VitePress: code with a name, right below a tag of HTML",
    '<div class="options">\n\n```vue [A.vue]\n<script>\na()\n</script>\n```\n\nNote it.\n\n</div>',
    "<script>\na()\n</script>\nNote it.",
  ],
  [
    "mdBook: where a list of contents is put, without an end",
    "<!-- toc -->\n\nAsk Ana.\n\n```md\n<!-- toc -->\n```",
    "Ask Ana.\n<!-- toc -->",
  ],
  ["markdown-toc: a list of contents", "<!-- toc -->\n\n- [A](#a)\n\n<!-- tocstop -->\n\nAsk Ana.", "Ask Ana."],
  ["Nuxt Content: a line", "Before\n\n:hr\n\nAfter", "Before\nAfter"],
  [
    "Nuxt Content: what is shown of the options of a component",
    "::u-page-faq\n---\nitems:\n  - label: Is it free?\n    icon: i-x\n    content: 'Yes, for three.'\n  - label: Who pays\n    content: The team.\n---\n::\n\n::card\n---\ntitle: Copies\ndescription: They are kept.\nto: /x\n---\n::",
    "Is it free?\nYes, for three.\nWho pays: The team.\nCopies:\nThey are kept.",
  ],
  [
    "MyST: a list of fields, but not the code of an emoji",
    "# Build\n\n:orphan:\n\n:Default: `4` workers\n:Since: version 3\n:param name: who asks\n\n:warning: Never on Friday",
    "Build\n:orphan:\nDefault: 4 workers\nSince: version 3\nparam name: who asks\n⚠️ Never on Friday",
  ],
  [
    "HTML around Markdown whose end stands above it",
    '<div markdown="1">\n**So**\n</div>\n```md\n[a](b)\n```',
    "So\n[a](b)",
  ],
  ["GitBook: a break that is closed in a cell", "| a |\n|---|\n| b</br>c |", "a\nb\nc"],
  [
    "Confluence: its own tags",
    '<ac:link><ri:page ri:content-title="a" /><ac:plain-text-link-body><![CDATA[The plan]]></ac:plain-text-link-body></ac:link> holds',
    "The plan holds",
  ],
])("%s", (_reason, markdown, read) => {
  expect(text("x.md", markdown)).toBe(read);
});

it.each<[reason: string, markdown: string, read: string]>([
  [
    "functions and queries",
    "export default function Page() {\n  return (\n    <b>\n      x\n    </b>\n  )\n\n}\n\nexport const q = graphql`\n  query {\n\n  a }\n`\n\nEnd.",
    "End.",
  ],
  [
    "Starlight: code in an attribute",
    'Write:\n\n<Code code={`region: eu\n\ncopies: 3`} lang="yaml" />\n\n<Code\n  code={x} />\n\n<Code lang=\'sh\' code="npm run it" />\n\n<Code code={`a\n`} title="b"\n  lang="c" />\n\nEnd.',
    "Write:\nregion: eu\ncopies: 3\nnpm run it\na\nEnd.",
  ],
  [
    "Starlight: text behind code in an attribute stays, and what stands below it",
    '<Code code="npm run it" /> and wait\n\n<Code code={`a`}\n lang="b" /> then\n\n<Code code={`\nc\n`} /> go\n\nAsk Ana.\n\n<br />\n\nEnd.',
    "npm run it and wait\na\nthen\nc\ngo\nAsk Ana.\nEnd.",
  ],
  [
    "a card that holds nothing",
    '<LinkCard title="Rules" description="Who may ship" href="/r/" />',
    "Rules: Who may ship",
  ],
  [
    "cards over several lines",
    '<LinkCard\n  title="Rules"\n  href="/r/"\n  description="Who may ship"\n/>\n\n<FeatureCard\n  description="It\'s fast." />\n\nEnd.',
    "Rules:\nWho may ship\nIt's fast.\nEnd.",
  ],
  [
    "a note by the name of its component",
    "<Warning>\nMind.\n</Warning>\n\n<Note>The gap.</Note>",
    "Warning: Mind.\nNote: The gap.",
  ],
  [
    "Starlight: tabs of code in a step, indented deep",
    '1. Add it.\n\n    <Tabs>\n      <TabItem label="npm">\n        ```sh title="a.sh"\n        npm i\n          -D x\n    ```\n\n        1. Or else:\n\n           wait.\n      </TabItem>\n    </Tabs>\n\n2. Go.',
    "Add it.\nnpm:\nnpm i\n -D x\nOr else:\nwait.\nGo.",
  ],
  ["Docusaurus: a tab by its value", '<TabItem value="mac">Run.</TabItem>', "mac: Run."],
  [
    "HTML around Markdown, fragments, what is in the head, and a picture's caption",
    "<head>\n  <title>No</title>\n</head>\n\n<div>\n  **So**\n</div>\n\n<figure>\n  <>![plan](a.png)</>\n  <figcaption>The [plan](b)</figcaption>\n</figure>",
    "So\nplan The plan",
  ],
  ["the language of code in a line", "Call `open(){:js}`, not `{:js}`.", "Call open(), not {:js}."],
  [
    "what a component does, and an expression alone",
    "<Button onClick={() => alert('x')}>Press</Button> `a={() => b}`\n\n{[1].map((i) => <li key={i}>i</li>)}\n\n{\"So\"}\n\nEnd.",
    "Press a={() => b}\nSo\nEnd.",
  ],
  [
    "Nextra and Fumadocs: tabs that are named together, or by their values",
    "<Tabs items={['npm', 'yarn']}>\n  <Tabs.Tab>npm i</Tabs.Tab>\n  <Tabs.Tab>\n    yarn add\n  </Tabs.Tab>\n</Tabs>\n\n<Tab value=\"mac\">Run.</Tab>",
    "npm: npm i yarn: yarn add\nmac: Run.",
  ],
  [
    "parts in a line by their titles",
    '<AccordionGroup><Accordion title="Where?">Here.</Accordion><Accordion title="When">Now.</Accordion></AccordionGroup>',
    "Where? Here.When: Now.",
  ],
  ["a field", '<ParamField path="id" type="string">\nWhich ship.\n</ParamField>', "id: Which ship."],
  ["parts of a component", "<Tabs.Tab>One</Tabs.Tab>", "One"],
  ["an expression in an expression", ["Since {a.map((b) => `", "{b}`)}."].join("$"), "Since …."],
  [
    "a file's name behind a language",
    '```js a.js\nrun()\n```\n\n```ts title="b.ts"\nstop()\n```',
    "run()\nb.ts:\nstop()",
  ],
])("MDX: %s", (_reason, markdown, read) => {
  expect(text("x.mdx", markdown)).toBe(read);
});

it.each<[heading: string, id: string]>([
  ["# The plan [#plan]", "x#plan"],
  ["# The plan :id=plan", "x#plan"],
  ['# The plan { data-toc-label="Plan" }', "x#the-plan"],
  ["# The plan {-}", "x#the-plan"],
  ['# The {#plan} <Badge type="tip" text="plan" />', "x#plan"],
  ["# The plan {docsify-ignore}", "x#the-plan"],
  ["# The plan [!toc]", "x#the-plan"],
])("takes what other tools write behind a heading off %s", (heading, id) => {
  expect(parseDocument("x.md", `${heading}\n\nText`).document?.sections[0]).toMatchObject({
    headings: ["The plan"],
    id,
  });
});

it.each<[reason: string, markdown: string]>([
  ["two colons and marks of another tool in a text", "It is ::a b and ||| a | b. Wow !!! and [!x] or [a=b]"],
  ["a language and an increment", "C++ and i++ or ++i, a^b and x ^ y"],
  ["paths with two colons", "std::move and a::b"],
  ["a name to be filled in", "<Site.Title> authors"],
  ["a mention in brackets", "Ask [@ana] or [-1]"],
  ["what is done to a value", "Ask ((ana)) or (ana (now))"],
])("leaves %s as it is", (_reason, markdown) => {
  expect(text("x.md", markdown)).toBe(markdown);
});

it.each([
  ["Markdoc", "{% table %}\n- Name\n- What\n---\n- a\n- one\n---\n- b\n- two\n{% /table %}", [6, 9]],
  ["MyST", "```{list-table} Boats\n:header-rows: 1\n\n* - Name\n  - What\n* - a\n  - one\n* - b\n  - two\n```", [7, 9]],
])("a row of a table that is written as a list stands on its last line: %s", (_tool, markdown, lines) => {
  const { document } = parseDocument("x.md", markdown);
  const section = document?.sections[0];
  if (document === undefined || section === undefined) throw new Error("there is no section");
  const [table] = sectionBlocks(document, section).filter(({ kind }) => kind === "table");
  expect(table?.kind === "table" ? table.rows.map((row) => row.lines?.first) : []).toEqual(lines);
});
