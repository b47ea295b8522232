/** What the first line of a note, a tab or another container says. */
export interface Opening {
  /** What introduces the text in it; empty where nothing does. */
  readonly title: string;
}

/** A line that opens or closes a container whose text is Markdown like any other. */
interface ContainerMark {
  readonly dialect: string;
  readonly example: string;
  readonly pattern: RegExp;
  readonly title: (...groups: string[]) => string;
}

/** Containers whose kind tells a reader something. */
const kinds =
  /^(?:note|tip|hint|info|important|warning|caution|danger|error|attention|todo|example|question|success|failure|bug|abstract|summary|quote|seealso|faq|help|check|done|missing|fail)$/i;

export function kindTitle(kind = ""): string {
  return kinds.test(kind) ? kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase() : "";
}

/** The words in quotes behind `title=` or `label=` in a tag of JSX. */
export function titleIn(rest: string): string {
  return /(?:^|\s)(?:title|label|header|summary|heading)=\{?["']([^"'\n]{1,200})["']/.exec(rest)?.[1] ?? "";
}

/** What is left of a component with a title whose text stands on the same line; undefined for any other line. */
export function oneLineComponent(line: string): string | undefined {
  if (!line.includes("</")) return undefined;
  const [, name, attributes = "", words = ""] =
    /^\s*<([A-Z][\w.]{0,60})\s([^<>\n]{0,500}[^<>/\n])>(.{1,2000})<\/\1>\s*$/.exec(line) ?? [];
  const title = name === undefined ? "" : titleIn(attributes);
  return title === "" ? undefined : `**${title.replaceAll("*", "")}:** ${words.trim()}`;
}

/** The words in quotes behind `title=`, `label=` and the like, or the first in quotes. */
function quoted(rest = ""): string {
  const named = /\b(?:title|label|name|header|summary|style|type)=\{?["']([^"'\n]{1,200})["']/.exec(rest);
  return named?.[1] ?? /^\s*["']([^"'\n]{1,200})["']/.exec(rest)?.[1] ?? "";
}

export const containerMarks: readonly ContainerMark[] = [
  {
    dialect: "VuePress, VitePress, Docusaurus, Starlight, MyST: a container between colons",
    example: ":::warning[Never on a Friday] … :::",
    pattern: /^\s*:{3,}\s*(?:\{?\.?([\w-]{1,60})\}?)?(?:\[([^\]\n]{1,200})\])?([^\n]{0,300})$/,
    title: (_line, kind = "", bracketed = "", rest = "") => {
      // Python-Markdown: the name of what documentation is made from.
      if (/^\.\w/.test(rest)) return "";
      const words = rest.replace(/\{[^{}]*\}/g, "").trim();
      return bracketed || words.replace(/^["']|["']$/g, "") || kindTitle(kind.replace(/^callout-/, ""));
    },
  },
  {
    dialect: "GitBook and Hugo: a note or a tab between tags",
    example: '{% hint style="warning" %} … {% endhint %}, {{< tab "Linux" >}} … {{< /tab >}}',
    pattern:
      /^\s*\{(?:%-?|\{[<%])\s*(hint|note|tip|info|warning|alert|callout|admonition|notice|tab|tabitem|expand|details|collapse|step|accordion)\b([^{}\n]{0,300}?)(?:-?%|[>%]\})\}\s*$/i,
    title: (_line, kind = "", rest = "") => {
      const words = quoted(rest);
      return kindTitle(words) || words || kindTitle(kind);
    },
  },
  {
    dialect: "Python-Markdown: a container between slashes",
    example: "/// tip | At night … ///",
    pattern: /^\s*\/{3,}(?:\s*|\s+([\w-]{1,60})\s*(?:\|\s*([^\n]{1,300}))?)$/,
    title: (_line, kind = "", rest = "") =>
      /^(?:html|caption|figure-caption|table-caption)$/.test(kind) ? "" : rest || kindTitle(kind),
  },
  {
    dialect: "MDX: a component alone on its line, either end of it",
    example: '<TabItem label="Linux"> … </TabItem>',
    pattern: /^\s*<\/?([A-Z][\w.]{0,60})(?:\s([^<>\n]{0,500}))?\/?>\s*$/,
    title: (line, name = "", rest = "") => {
      if (line.trimEnd().endsWith("/>")) return "";
      const isNote = /aside|callout|admonition|alert|note/i.test(name);
      return titleIn(rest) || (isNote ? kindTitle(/\btype=["'](\w{1,40})["']/.exec(rest)?.[1]) : "");
    },
  },
  {
    dialect: "HTML: a part that opens when it is clicked",
    example: "<details> <summary>Where they live</summary> … </details>",
    pattern: /^\s*(?:<details\b[^<>\n]{0,200}>\s*)?<summary\b[^<>\n]{0,200}>(.{0,500}?)<\/summary>\s*$/i,
    title: (_line, words = "") => words.replace(/<[^<>]*>/g, "").trim(),
  },
  {
    dialect: "HTML: either end of such a part",
    example: "</details>",
    pattern: /^\s*<\/?details\b[^<>\n]{0,200}>\s*$/i,
    title: () => "",
  },
];

/** What introduces the text of the container that a line opens; undefined where it opens or closes none. */
export function openingOf(line: string): Opening | undefined {
  if (!/^\s*(?:[:{<]|\/{3})/.test(line)) return undefined;
  for (const { pattern, title } of containerMarks) {
    const match = pattern.exec(line);
    if (match !== null) return { title: title(...match.map((group) => group ?? "")).trim() };
  }
  return undefined;
}
