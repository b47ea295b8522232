import { codeIn } from "./code-spans.ts";
import type { ContainerMark } from "./container-mark.ts";
import { kindTitle, titleIn, titleOfComponent, titleOfTag, titleOfVersion } from "./container-titles.ts";
import { directiveMarks } from "./directive-marks.ts";
import { firstCharacter } from "./first-character.ts";

/** What the opening line of a note, a tab or another container says. */
export interface Opening {
  /** The title that introduces the container's content; empty if it has none. */
  readonly title: string;
}

/**
 * Returns the text of a component that is opened and closed on one line, introduced by its title; undefined for any other line.
 * In MDX, text between HTML tags on one line is Markdown, too.
 */
export function oneLineComponent(line: string, isMdx: boolean): string | undefined {
  if (!line.includes("</") && !line.includes("/>")) return undefined;
  const [, tag, inner = ""] =
    (isMdx
      ? /^\s*<(div|figcaption|p|span|center)(?:\s[^<>\n]{0,300})?>([^<>\n]{1,2000})<\/\1>\s*$/.exec(line)
      : null) ?? [];
  // A paragraph that is all emphasis is recognized as the caption of the picture above.
  if (tag !== undefined) return tag === "figcaption" && !/[*_]/.test(inner) ? `*${inner.trim()}*` : inner.trim();
  const [, name, attributes = "", words = ""] =
    /^\s*<([A-Z][\w.]{0,60})(?:\s([^<>\n]{0,500}[^<>/\n]))?>(.{0,2000})<\/\1>\s*$/.exec(line) ?? [];
  if (name === undefined) return cardOf(line);
  const title = titleOfComponent(name, attributes) || kindTitle(name);
  // The tag must go: Markdown reads some names as the start of an HTML block, in which there is no Markdown:
  // `<Frame>![plan](a.png)</Frame>`.
  return title === "" ? words.trim() : `**${title.replaceAll("*", "")}:** ${words.trim()}`;
}

/**
 * Removes attributes that hold a script, `onClick={() => save()}`: the `>` of the arrow would be taken for the end of the tag.
 */
export function withoutScriptAttributes(line: string): string {
  const isInCode = codeIn(line);
  return line.replace(scriptAttribute, (all, at: number) => (all.includes(">") && !isInCode(at) ? "" : all));
}

const scriptAttribute = /\s[a-zA-Z][\w-]{0,40}=\{(?:[^{}\n]|\{(?:[^{}\n]|\{[^{}\n]{0,200}\}){0,200}\}){0,300}\}/g;

/** Rewrites a title in JSX, `title={<>Open <code>a.json</code></>}`, as plain text in quotes. */
export function withPlainTitles(line: string): string {
  if (!line.includes("={<>")) return line;
  return line.replace(/=\{<>([^\n]{0,300}?)<\/>\}/g, (_all, title: string) => {
    const words = title.replace(/<\/?\w[^<>]{0,100}>/g, "");
    return `="${words.replaceAll('"', "'")}"`;
  });
}

/** Returns the title and the description of a component without content: `<LinkCard title="Rules" description="Who may" />`. */
function cardOf(line: string): string | undefined {
  const [, attributes = ""] = /^\s*<[A-Z][\w.]{0,60}\s((?:[^<>\n]|<[^<>\n]{0,200}>){0,500})\/>\s*$/.exec(line) ?? [];
  const title = titleIn(attributes).replaceAll("*", "");
  const words = /(?:^|\s)description=\{?["']([^"'\n]{1,500})["']/.exec(attributes)?.[1] ?? "";
  return title === "" ? undefined : words === "" ? title : `**${title}:** ${words}`;
}

export const containerMarks: readonly ContainerMark[] = [
  ...directiveMarks,
  {
    dialect: "VuePress, VitePress, Docusaurus, Starlight, MyST: a container between colons",
    example: ":::warning[Never on a Friday] … :::",
    signs: ":",
    pattern: /^\s*:{3,}(?!\s*(?:image|no-loc)\b)\s*(?:\{?\.?([\w-]{1,60})\}?)?(?:\[([^\]\n]{1,200})\])?([^\n]{0,300})$/,
    title: (line, kind = "", bracketed = "", rest = "") => {
      // Pandoc and Quarto: attributes in braces.
      if (/^\s*:{3,}\s*\{[.#]/.test(line)) return titleIn(line) || kindTitle(kind.replace(/^callout-/, ""));
      // Python-Markdown: the name of the module that documentation is generated from. MyST: the number of columns.
      if (/^\.\w/.test(rest) || /^(?:grid|tabs|tab-set|query-table|slot|col|columns)$/.test(kind)) return "";
      const words = rest.replace(/\{[^{}]*\}/g, "").trim();
      return (
        bracketed ||
        titleIn(rest.replace(/[{}]/g, " ")) ||
        titleOfVersion(kind, words.replace(/^["']|["']$/g, "")) ||
        kindTitle(kind.replace(/^callout-/, ""))
      );
    },
  },
  {
    dialect: "GitBook and Hugo: a note or a tab between tags",
    example: '{% hint style="warning" %} … {% endhint %}, {{< tab "Linux" >}} … {{< /tab >}}',
    signs: "{",
    pattern:
      /^\s*\{(?:%-?|\{[<%])\s*(hint|note|tip|info|warning|alert|callout|admonition|notice|tab|tabitem|expand|details|collapse|step|accordion|code|swagger|quote|update)\b([^{}\n]{0,300}?)(?:-?%|[>%]\})\}\s*$/i,
    title: (_line, kind = "", rest = "") => titleOfTag(kind, rest),
  },
  {
    dialect: "Python-Markdown: a container between slashes",
    example: "/// tip | At night … ///",
    signs: "/",
    pattern: /^\s*\/{3,}(?:\s*|\s+([\w-]{1,60})\s*(?:\|\s*([^\n]{1,300}))?)$/,
    title: (_line, kind = "", rest = "") =>
      /^(?:html|caption|figure-caption|table-caption)$/.test(kind) ? "" : rest || kindTitle(kind),
  },
  {
    dialect: "MDX: a component alone on its line, either end of it",
    example: '<TabItem label="Linux"> … </TabItem>',
    signs: "<",
    pattern: /^\s*<\/?([A-Z][\w.]{0,60})(?:\s([^<>\n]{0,500}))?\/?>\s*$/,
    title: (line, name = "", rest = "") => {
      if (line.trimEnd().endsWith("/>")) return "";
      const isNote = /aside|callout|admonition|alert|note/i.test(name);
      const type = isNote ? kindTitle(/\btype=["'](\w{1,40})["']/.exec(rest)?.[1]) : "";
      return titleOfComponent(name, rest) || type || (line.trimStart().startsWith("</") ? "" : kindTitle(name));
    },
  },
  {
    dialect: "HTML: a part that opens when it is clicked",
    example: "<details> <summary>Where they live</summary> … </details>",
    signs: "<",
    pattern: /^\s*(?:<details\b[^<>\n]{0,200}>\s*)?<summary\b[^<>\n]{0,200}>(.{0,500}?)<\/summary>\s*$/i,
    title: (_line, words = "") => words.replace(/<[^<>]*>/g, "").trim(),
  },
  {
    dialect: "Python-Markdown: HTML around Markdown",
    example: '<figure markdown="span">',
    signs: "<",
    pattern: /^\s*<[a-z]{1,10}\s(?:[^<>\n]{0,200}\s)?markdown(?:=["']?\w{1,10}["']?)?(?:\s[^<>\n]{0,200})?>\s*$/,
    title: () => "",
  },
  {
    dialect: "VuePress: a tab among others",
    example: "@tab:active npm",
    signs: "@",
    pattern: /^\s*@tab(?::active)?[ \t]+([^\n#]{1,200})(?:#[\w-]{1,60})?$/,
    title: (_line, words = "") => words,
  },
  {
    dialect: "HTML: either end of such a part",
    example: "</details>",
    signs: "<",
    pattern: /^\s*<\/?details\b[^<>\n]{0,200}>\s*$/i,
    title: () => "",
  },
];

/** The container marks by the first character of a line: most lines begin with none of these characters. */
const bySign = new Map(
  [...new Set(containerMarks.flatMap(({ signs }) => [...signs]))].map((sign) => [
    sign,
    containerMarks.filter(({ signs }) => signs.includes(sign)),
  ]),
);
const none: readonly ContainerMark[] = [];

/** Returns the title of the container that a line opens; undefined if the line neither opens nor closes a container. */
export function openingOf(line: string): Opening | undefined {
  for (const { pattern, title } of bySign.get(firstCharacter(line)) ?? none) {
    const match = pattern.exec(line);
    if (match !== null) return { title: title(...match.map((group) => group ?? "")).trim() };
  }
  return undefined;
}
