import type { InlineMark } from "./inline-mark.ts";
import { markdownLink } from "./markdown-link.ts";

/** What DocFX with Microsoft Learn and Retype write between `[!` and `]`, and DocFX between `:::` within a line. */
export const bracketMarks: readonly InlineMark[] = [
  {
    dialect: "DocFX: a page or a file of code that is taken in",
    example: "[!INCLUDE [who](who.md)], [!code-csharp[Main](a.cs?name=b)]",
    sign: "[!",
    pattern: /(?<!\\)\[!(?:include|code)[\w+#-]{0,40}[ \t]?\[[^[\]\n]{0,200}\]\([^()\n]{1,300}\)\]/gi,
    stays: "",
  },
  {
    dialect: "DocFX: how what follows is shown, and a film",
    example: '[!div class="nextstepaction"], [!VIDEO https://example.org/a]',
    sign: "[!",
    pattern: /(?<!\\)\[!(?:div[ \t]+class|video[ \t])[^[\]\n]{1,300}\]/gi,
    stays: "",
  },
  {
    dialect: "Retype: a badge, a button, a page that is offered",
    example: '[!badge variant="danger" text="old"], [!button Ask](ask.md), [!ref](ask.md), [!icon plus]',
    sign: "[!",
    pattern:
      /(?<!\\)\[!(badge|button|ref|file|icon|embed|youtube|card)\b([^[\]\n]{0,200})\](?:\(([^()\s]{1,300})(?:[ \t]"[^"\n]{0,200}")?\))?/g,
    stays: (_all, kind = "", rest = "", target = "") => {
      if (/^(?:icon|embed|youtube)$/.test(kind)) return "";
      const named = /\btext="([^"]{1,200})"/.exec(rest)?.[1];
      const words = named ?? rest.replace(/\b[\w-]{1,30}="[^"]{0,100}"|\|\w{1,30}\s*$/g, "").trim();
      if (target === "") return words;
      return words === "" ? markdownLink(nameIn(target), `title:${target}`) : `[${words}](${target})`;
    },
  },
  {
    dialect: "DocFX: a picture, and words that are not translated",
    example: ':::image source="a.png" alt-text="the plan":::, :::no-loc text="Blazor":::',
    sign: ":::",
    pattern: /:::(?:image|no-loc)\b([^\n]{0,500}?)(?:-end)?:::/g,
    stays: (all, rest = "") => {
      const words = /\b(?:alt-text|text)="([^"\n]{0,300})"/.exec(rest)?.[1] ?? "";
      return words === "" || all.startsWith(":::no-loc") ? words : `![${words.replace(/[[\]]/g, "")}](#)`;
    },
  },
  {
    dialect: "DocFX: what is documented elsewhere, by its name",
    example: "<xref:System.String?displayProperty=nameWithType>",
    sign: "<xref:",
    pattern: /<xref:([^<>?\s]{1,200})(?:\?[^<>\s]{0,200})?>/g,
    stays: "`$1`",
  },
  {
    dialect: "DocC: a page or a part of it, which is shown by its title",
    example: "<doc:ControlFlow#Early-Exit>",
    sign: "<doc:",
    pattern: /<doc:([^<>\s]{1,300})>/g,
    stays: (_all, target = "") => markdownLink(wordsOfName(target), `title:${target}`),
  },
  {
    dialect: "DocC and ReadMe: a link to a page by its name",
    example: "[control flow](doc:ControlFlow)",
    sign: "](doc:",
    pattern: /\]\(doc:([^()\s]{1,300})\)/g,
    stays: "](wiki:$1)",
  },
  {
    dialect: "Nuxt Content: a component in a line",
    example: ':badge[New]{color="red"}, :icon{name="plus"}',
    sign: "}",
    pattern: /(?<![\w:/]):[a-z][a-z\d-]{0,60}(?:\[([^[\]\n]{0,200})\])?\{[^{}\n]{1,300}\}/g,
    stays: "$1",
  },
];

function nameIn(target: string): string {
  return target.replace(/^.*\/(?=[^/])/, "").replace(/(?:\.md)?[#/]?$/, "");
}

/** Returns the words of the last part of a DocC address: "Early Exit" of `ControlFlow#Early-Exit`. */
function wordsOfName(target: string): string {
  const [, last = target] = /([^/#]{1,200})\/?$/.exec(target) ?? [];
  return last.replaceAll("-", " ").replace(/(?<=[a-z])(?=[A-Z])/g, " ");
}
