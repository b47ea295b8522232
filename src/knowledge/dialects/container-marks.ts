import { firstSign } from "./first-sign.ts";

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
  if (!line.includes("</") && !line.includes("/>")) return undefined;
  const [, name, attributes = "", words = ""] =
    /^\s*<([A-Z][\w.]{0,60})(?:\s([^<>\n]{0,500}[^<>/\n]))?>(.{1,2000})<\/\1>\s*$/.exec(line) ?? [];
  if (name === undefined) return cardOf(line);
  const title = titleIn(attributes) || kindTitle(name);
  // As a tag, some names begin a block of HTML, in which there is no Markdown: `<Frame>![plan](a.png)</Frame>`.
  return title === "" ? words.trim() : `**${title.replaceAll("*", "")}:** ${words.trim()}`;
}

/** A title in tags, `title={<>Open <code>a.json</code></>}`, as one in quotes. */
export function withPlainTitles(line: string): string {
  if (!line.includes("={<>")) return line;
  return line.replace(/=\{<>([^\n]{0,300}?)<\/>\}/g, (_all, title: string) => {
    const words = title.replace(/<\/?\w[^<>]{0,100}>/g, "");
    return `="${words.replaceAll('"', "'")}"`;
  });
}

/** The title and the description of a component that holds nothing else: `<LinkCard title="Rules" description="Who may" />`. */
function cardOf(line: string): string | undefined {
  const [, attributes = ""] = /^\s*<[A-Z][\w.]{0,60}\s((?:[^<>\n]|<[^<>\n]{0,200}>){0,500})\/>\s*$/.exec(line) ?? [];
  const title = titleIn(attributes).replaceAll("*", "");
  const words = /(?:^|\s)description=\{?["']([^"'\n]{1,500})["']/.exec(attributes)?.[1] ?? "";
  return title === "" ? undefined : words === "" ? title : `**${title}:** ${words}`;
}

/** The words in quotes behind `title=`, `label=` and the like, or the first in quotes. */
function quoted(rest = ""): string {
  const named =
    /\b(?:title|label|name|header|summary|author)=\{?["']([^"'\n]{1,200})["']/.exec(rest) ??
    /\b(?:style|type)=\{?["']([^"'\n]{1,200})["']/.exec(rest);
  return named?.[1] ?? /^\s*(?:[a-z]{1,20}\s+)?["']([^"'\n]{1,200})["']/.exec(rest)?.[1] ?? "";
}

/** Mintlify: what a parameter or a field of an answer is called. */
function fieldIn(name: string, rest: string): string {
  if (!/(?:Param|Response)Field$/.test(name)) return "";
  return /(?:^|\s)(?:path|query|body|header|name)=["']([^"'\n]{1,100})["']/.exec(rest)?.[1] ?? "";
}

/** What a tag of Hugo, Liquid or Zola says of the text that it opens. */
export function titleOfTag(kind: string, rest: string): string {
  const words = quoted(rest) || kindTitle(rest.trim());
  return kindTitle(words) || words || kindTitle(kind === "quote" ? "" : kind);
}

export const containerMarks: readonly ContainerMark[] = [
  {
    dialect: "VuePress, VitePress, Docusaurus, Starlight, MyST: a container between colons",
    example: ":::warning[Never on a Friday] … :::",
    pattern: /^\s*:{3,}\s*(?:\{?\.?([\w-]{1,60})\}?)?(?:\[([^\]\n]{1,200})\])?([^\n]{0,300})$/,
    title: (line, kind = "", bracketed = "", rest = "") => {
      // Pandoc and Quarto: attributes in braces.
      if (/^\s*:{3,}\s*\{[.#]/.test(line)) return titleIn(line) || kindTitle(kind.replace(/^callout-/, ""));
      // Python-Markdown: the name of what documentation is made from. MyST: how many columns.
      if (/^\.\w/.test(rest) || /^(?:grid|tab-set|query-table|slot|col|columns)$/.test(kind)) return "";
      const words = rest.replace(/\{[^{}]*\}/g, "").trim();
      return bracketed || words.replace(/^["']|["']$/g, "") || kindTitle(kind.replace(/^callout-/, ""));
    },
  },
  {
    dialect: "GitBook and Hugo: a note or a tab between tags",
    example: '{% hint style="warning" %} … {% endhint %}, {{< tab "Linux" >}} … {{< /tab >}}',
    pattern:
      /^\s*\{(?:%-?|\{[<%])\s*(hint|note|tip|info|warning|alert|callout|admonition|notice|tab|tabitem|expand|details|collapse|step|accordion|code|swagger|quote)\b([^{}\n]{0,300}?)(?:-?%|[>%]\})\}\s*$/i,
    title: (_line, kind = "", rest = "") => titleOfTag(kind, rest),
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
      const type = isNote ? kindTitle(/\btype=["'](\w{1,40})["']/.exec(rest)?.[1]) : "";
      return titleIn(rest) || fieldIn(name, rest) || type || (line.trimStart().startsWith("</") ? "" : kindTitle(name));
    },
  },
  {
    dialect: "HTML: a part that opens when it is clicked",
    example: "<details> <summary>Where they live</summary> … </details>",
    pattern: /^\s*(?:<details\b[^<>\n]{0,200}>\s*)?<summary\b[^<>\n]{0,200}>(.{0,500}?)<\/summary>\s*$/i,
    title: (_line, words = "") => words.replace(/<[^<>]*>/g, "").trim(),
  },
  {
    dialect: "VuePress: a tab among others",
    example: "@tab:active npm",
    pattern: /^\s*@tab(?::active)?[ \t]+([^\n#]{1,200})(?:#[\w-]{1,60})?$/,
    title: (_line, words = "") => words,
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
  if (!":{</@".includes(firstSign(line) || " ")) return undefined;
  for (const { pattern, title } of containerMarks) {
    const match = pattern.exec(line);
    if (match !== null) return { title: title(...match.map((group) => group ?? "")).trim() };
  }
  return undefined;
}
