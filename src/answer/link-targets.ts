import GithubSlugger from "github-slugger";
import type { Block, Span } from "../knowledge/block.ts";
import type { Document } from "../knowledge/document.ts";
import type { Visibility } from "../search/section-search.ts";
import { type Addresses, cite, fromSiteTop } from "./citation.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { below, pageAt } from "./page-at.ts";
import type { PreparedSection } from "./prepared-section.ts";

export interface ResolvedLinks {
  readonly blocks: readonly Block[];
  /** The sections that the links lead to, in order, without duplicates. */
  readonly targets: readonly PreparedSection[];
}

/**
 * Makes the links of a document lead to where their targets can be seen: to a visible section of the knowledge, or to another
 * address on the site or below the link base. A link without text of its own gets its target's title.
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
    const { kind, address } = linkAddress(href);
    // An address on the web never leads to a file of the knowledge, even if they have the same name.
    if (isWebAddress(address)) return { ...span, href: address };
    const found = targetOf(address, document, knowledge, visibility);
    if (found === undefined) {
      const seen = kind === "" ? addressOf(address, document, knowledge) : undefined;
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

/** Splits the address of a link from the prefix that says how a dialect writes it; the prefix is empty in Markdown. */
export function linkAddress(href: string): { readonly kind: string; readonly address: string } {
  const [, kind = "", address = ""] = /^(wiki:|title:)?(.*)$/s.exec(href) ?? [];
  return { kind, address };
}

/** Whether an address has a scheme or names a host. */
export function isWebAddress(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
}

/** Returns the section that an address in a document leads to; undefined if there is none that is visible. */
export function targetOf(
  address: string,
  document: Document,
  knowledge: IndexedKnowledge,
  visibility: Visibility,
): PreparedSection | undefined {
  const [path = "", fragment = ""] = fromTop(decoded(address)).split("#", 2);
  const id = path === "" ? document.id : pageAt(path.replace(/\?.*$/, ""), document.id, knowledge, visibility);
  if (id === undefined) return undefined;
  const part = fragment === "" ? undefined : partOf(id, fragment, knowledge);
  const section = part ?? (path === "" ? undefined : knowledge.firstSectionOf(id));
  return section === undefined || !knowledge.isSeen(section, visibility) ? undefined : knowledge.find(section);
}

/** Replaces the prefix with which Zola, VitePress and Docusaurus mark an address from the top. */
function fromTop(address: string): string {
  return address.replace(/^(?:@(?:site|source)?|~)\//, "/");
}

/** Returns the id of the section that a fragment names, in whatever way the site generator makes fragments from headings. */
export function partOf(id: string, fragment: string, knowledge: IndexedKnowledge): string | undefined {
  const exact = [fragment, new GithubSlugger().slug(fragment)].map((slug) => `${id}#${slug}`);
  const found = exact.find((section) => knowledge.find(section) !== undefined);
  if (found !== undefined) return found;
  const { sections = [] } = knowledge.find(knowledge.firstSectionOf(id) ?? "")?.document ?? {};
  const named = (name: string): string | undefined =>
    name === "" ? undefined : sections.find((section) => lettersOf(section.id.slice(id.length + 1)) === name)?.id;
  return named(lettersOf(fragment)) ?? named(lettersOf(fragment.replace(beforeSlug, "")));
}

/** What some sites put before the slug of a heading: GitHub, Bitbucket, Exercism. */
const beforeSlug = /^(?:user-content|markdown-header|h)-/;

function lettersOf(fragment: string): string {
  return fragment.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * Returns the URL of a target outside the knowledge: on the site if the address is from the top, else of the file below the
 * link base.
 */
function addressOf(address: string, { file }: Document, { linkBase, site }: Addresses): string | undefined {
  if (site !== undefined && address.startsWith("/")) return fromSiteTop(address, site);
  if (linkBase === undefined || address.startsWith("#")) return undefined;
  const [path = "", fragment] = address.split("#", 2);
  const folder = path.startsWith("/") ? "" : file.slice(0, file.lastIndexOf("/") + 1);
  const encoded = below(folder, decoded(path)).split("/").map(encodeURIComponent).join("/");
  return `${linkBase.replace(/\/+$/, "")}/${encoded}${fragment === undefined ? "" : `#${fragment}`}`;
}

export function decoded(address: string): string {
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
