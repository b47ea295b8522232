/** A mark inside of a line that is only machinery, and what stays of it. */
interface InlineMark {
  readonly dialect: string;
  readonly example: string;
  /** Cheap: whether a line may hold it. */
  readonly sign: string;
  readonly pattern: RegExp;
  readonly stays: string | ((...groups: string[]) => string);
}

/** No pattern looks further for its end than this many characters: what a line costs grows with its length alone. */
const inlineMarks: readonly InlineMark[] = [
  {
    dialect: "Hugo and Liquid: a link whose target is a tag",
    example: '[the plan]({{< ref "plan.md" >}}), [the plan]({% link plan.md %})',
    sign: "](",
    pattern: /\[([^[\]]{1,300})\]\(\s*\{[{%][^()\n]{1,300}?[%}]\}[^()\s]{0,200}\)/g,
    stays: "$1",
  },
  {
    dialect: "Liquid: a definition whose target is a tag",
    example: "[form]: {% link form.md %}",
    sign: "]:",
    pattern: /^( {0,3}\[[^\]\n]{1,200}\]:)\s*\{[{%].{0,300}$/g,
    stays: "$1 #",
  },
  {
    dialect: "Jekyll: a note in an include",
    example: '{% include note.html content="Ask first." %}',
    sign: "content=",
    pattern: /\{%-?\s*include\s[^%"]{0,200}content="([^"]{1,1000})"[^%]{0,200}%\}/g,
    stays: "$1",
  },
  {
    dialect: "Hugo and Liquid: a tag that stands for a word",
    example: '{% channel "security" %}, {{< glossary "hub" >}}',
    sign: "{",
    pattern: /\{(?:%-?|\{[<%])\s*[\w-]{1,60}\s+["']([^"'\n]{1,200})["']\s*(?:-?%|[>%]\})\}/g,
    stays: "$1",
  },
  {
    dialect: "Hugo, Liquid and Jinja: any other tag",
    example: "{% raw %}, {{< figure src=a.png >}}",
    sign: "{",
    pattern: /\{%[^{}\n]{0,300}%\}|\{\{[<%][^{}\n]{0,300}[>%]\}\}|\{#[^{}\n]{0,300}#\}/g,
    stays: "",
  },
  {
    dialect: "Liquid and Jinja: a value",
    example: "{{ site.name }}",
    sign: "{{",
    pattern: /\{\{-?[^{}\n]{1,200}\}\}/g,
    stays: "…",
  },
  {
    dialect: "Obsidian: an embed",
    example: "![[diagram.png]]",
    sign: "![[",
    pattern: /!\[\[[^[\]\n]{1,300}\]\]/g,
    stays: "",
  },
  {
    dialect: "MkDocs and Markdown wikis: a place for the contents",
    example: "[TOC], [[_TOC_]], [[toc]]",
    sign: "[",
    pattern: /^\s*\[{1,2}_?TOC_?\]{1,2}\s*$/gi,
    stays: "",
  },
  {
    dialect: "Obsidian and wikis: a link",
    example: "[[Ana Ruiz|Ana]], [[storage#Cold storage]]",
    sign: "[[",
    pattern: /\[\[(?=\S)([^[\]|\n]{1,300}?)(?:\\?\|([^[\]\n]{1,300}))?\]\]/g,
    stays: (_all, target = "", label = "") =>
      label ||
      target
        .split("#")
        .at(-1)
        ?.replace(/^\^.*|\.md$/, "") ||
      "",
  },
  {
    dialect: "Obsidian: a hidden comment",
    example: "Ask Ana. %% is this true? %%",
    sign: "%%",
    pattern: /(?<![\w%])%%[^%\n]{0,2000}%%/g,
    stays: "",
  },
  {
    dialect: "Obsidian: a block's name",
    example: "Backups run at night. ^backup-note",
    sign: "^",
    pattern: /(?:^|(?<=\S)[ \t])\^[a-zA-Z][\w-]{1,100}[ \t]*$/g,
    stays: "",
  },
  {
    dialect: "Obsidian and MkDocs: highlighted text",
    example: "==every quarter==",
    sign: "==",
    pattern: /(?<![\w=])==(?=[^\s=])([^=\n]{1,1000})(?<!\s)==(?![\w=])/g,
    stays: "$1",
  },
  {
    dialect: "kramdown and Python-Markdown: attributes behind a mark, or alone on a line",
    example: '[the plan](plan.md){:target="_blank"}, [Start](a.md){ .md-button }',
    sign: "{",
    pattern: /(?<=[)\]*_`>]|^[ \t]{0,8})\{(?::|[ \t]?[.#])[^{}\n]{0,300}\}/g,
    stays: "",
  },
  {
    dialect: "Material for MkDocs: an icon",
    example: ":material-check:, :octicons-alert-16:",
    sign: ":",
    pattern: /:(?:material|fontawesome|octicons|simple)-[a-z0-9-]{1,80}:/g,
    stays: "",
  },
  {
    dialect: "MyST: a role",
    example: "{doc}`plan`, {ref}`The plan <plan>`",
    sign: "}`",
    pattern: /\{(?:doc|ref|term|abbr|numref|any|download)\}`([^`<\n]{1,300}?)(?:\s*<[^`<>\n]{0,300}>)?`/g,
    stays: "$1",
  },
  {
    dialect: "MDX: a comment",
    example: "{/* old price */}",
    sign: "{/*",
    pattern: /\{\/\*(?:[^*\n]|\*(?!\/)){0,2000}\*\/\}/g,
    stays: "",
  },
  {
    dialect: "MyST and Obsidian: a link without words",
    example: "see [](#new-cluster)",
    sign: "[](",
    pattern: /(?<!!)\[\]\(#?([^()\s]{1,300})\)/g,
    stays: (_all, target = "") => target.replace(/^.*[#/]/, "").replace(/\.mdx?$/, ""),
  },
];

/** Takes the marks out of a line, but for those in code. */
export function withoutInlineMarks(line: string): string {
  let result = line;
  for (const { sign, pattern, stays } of inlineMarks) {
    if (!result.includes(sign)) continue;
    const code = codeSpans(result);
    const isInCode = (at: number): boolean => code.some(([start, end]) => start < at && at < end);
    result = result.replace(pattern, (...found) => {
      const groups = found.slice(
        0,
        found.findIndex((one) => typeof one === "number"),
      ) as string[];
      const [whole = ""] = groups;
      if (isInCode(found[groups.length] as number)) return whole;
      if (typeof stays === "function") return stays(...groups);
      return stays.replace("$1", () => groups[1] ?? "");
    });
  }
  return result;
}

/** Where code spans stand in a line: from their first tick to their last. */
function codeSpans(line: string): [number, number][] {
  const spans: [number, number][] = [];
  const unclosed = new Set<number>();
  for (let at = line.indexOf("`"); at !== -1; ) {
    let end = at;
    while (line[end] === "`") end++;
    const ticks = end - at;
    const close = unclosed.has(ticks) ? -1 : closing(line, end, ticks);
    if (close === -1) unclosed.add(ticks);
    else spans.push([at, close + ticks - 1]);
    at = line.indexOf("`", close === -1 ? end : close + ticks);
  }
  return spans;
}

function closing(line: string, from: number, ticks: number): number {
  for (let at = line.indexOf("`", from); at !== -1; ) {
    let end = at;
    while (line[end] === "`") end++;
    if (end - at === ticks) return at;
    at = line.indexOf("`", end);
  }
  return -1;
}
