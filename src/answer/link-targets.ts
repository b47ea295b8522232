import GithubSlugger from "github-slugger";
import type { Block, Span } from "../knowledge/block.ts";
import type { Document } from "../knowledge/document.ts";
import { markdownName } from "../knowledge/markdown-name.ts";
import type { Visibility } from "../search/section-search.ts";
import { cite } from "./citation.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import type { PreparedSection } from "./prepared-section.ts";

export interface ResolvedLinks {
  readonly blocks: readonly Block[];
  /** The sections to which the links lead, in their order, each once. */
  readonly targets: readonly PreparedSection[];
}

/**
 * Lets the links of a document lead to where their targets can be seen: a section that is in the knowledge and may be seen,
 * or another file below the link base. A link without words of its own shows its target's title.
 */
export function resolveLinks(
  blocks: readonly Block[],
  document: Document,
  knowledge: IndexedKnowledge,
  visibility: Visibility,
): ResolvedLinks {
  const targets = new Set<PreparedSection>();
  const resolve = (span: Span): Span => {
    const { href, ...rest } = span;
    if (href === undefined) return span;
    const [, kind = "", address = ""] = /^(wiki:|title:)?(.*)$/s.exec(href) ?? [];
    // A page of the web is none of the knowledge, though its file may be called like one.
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return { ...span, href: address };
    const found = targetOf(address, document, knowledge, visibility);
    if (found === undefined) {
      const seen = kind === "" ? addressBelow(address, document, knowledge.linkBase) : undefined;
      if (seen !== undefined) return { ...rest, href: seen };
      return kind === "" ? span : rest;
    }
    targets.add(found);
    const { url } = cite(found.document, found.section, found.section.lines, knowledge);
    const text = kind === "title:" ? (found.section.headings.at(-1) ?? found.document.title) : span.text;
    return { ...rest, text, ...(url !== undefined && { href: url }) };
  };
  const resolved = blocks.map((block) => withSpans(block, resolve));
  return { blocks: resolved, targets: [...targets] };
}

/** The section to which an address in a document leads; undefined where there is none that may be seen. */
function targetOf(
  address: string,
  document: Document,
  knowledge: IndexedKnowledge,
  visibility: Visibility,
): PreparedSection | undefined {
  const [path = "", fragment = ""] = decoded(address).split("#", 2);
  const ids = path === "" ? [document.id] : idsOf(path.replace(/\?.*$/, ""), document, knowledge);
  const slug = new GithubSlugger().slug(fragment);
  const sections = ids.flatMap((id) => [
    ...(fragment === "" ? [] : [`${id}#${fragment}`, `${id}#${slug}`]),
    ...(path === "" ? [] : [knowledge.firstSectionOf(id) ?? ""]),
  ]);
  const seen = sections.find((id) => knowledge.isSeen(id, visibility));
  return seen === undefined ? undefined : knowledge.find(seen);
}

/** The ids of the documents that a path may name: from where it stands, from the top, and by its name alone. */
function idsOf(path: string, { id }: Document, knowledge: IndexedKnowledge): string[] {
  const bare = path
    .replace(markdownName, "")
    .replace(/\.html?$/i, "")
    .replace(/\/+$/, "");
  const folder = id.slice(0, id.lastIndexOf("/") + 1);
  const places = path.startsWith("/") ? [below("", bare)] : [below(folder, bare), below("", bare)];
  const pages = places.flatMap((place) => [
    place,
    ...["index", "README", "_index"].map((name) => below(`${place}/`, name)),
  ]);
  const named = knowledge.documentNamed(bare.slice(bare.lastIndexOf("/") + 1));
  return [...pages, ...(named === undefined || /^\.{0,2}\//.test(path) ? [] : [named])];
}

/** A path from a folder, without `.` and `..`. */
function below(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${path.replace(/^\/+/, "")}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Where a file can be seen that is no part of the knowledge. */
function addressBelow(address: string, { file }: Document, linkBase: string | undefined): string | undefined {
  if (linkBase === undefined || address.startsWith("#")) return undefined;
  const [path = "", fragment] = address.split("#", 2);
  const folder = path.startsWith("/") ? "" : file.slice(0, file.lastIndexOf("/") + 1);
  const encoded = below(folder, decoded(path)).split("/").map(encodeURIComponent).join("/");
  return `${linkBase.replace(/\/+$/, "")}/${encoded}${fragment === undefined ? "" : `#${fragment}`}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function withSpans(block: Block, change: (span: Span) => Span): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, spans: block.spans.map(change) };
    case "list": {
      const items = block.items.map((item) => ({ ...item, blocks: item.blocks.map((one) => withSpans(one, change)) }));
      return { ...block, items };
    }
    case "quote":
      return { ...block, blocks: block.blocks.map((one) => withSpans(one, change)) };
    case "table": {
      const header = block.header.map((cell) => cell.map(change));
      return {
        ...block,
        header,
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(change)) })),
      };
    }
    case "code":
    case "gap":
      return block;
  }
}
