/** Containers whose kind tells a reader something. */
const kinds =
  /^(?:note|tip|hint|info|important|warning|caution|danger|error|attention|todo|example|question|success|failure|bug|abstract|summary|quote|seealso|faq|help|check|done|missing|fail)$/i;

export function kindTitle(kind = ""): string {
  if (/^seealso$/i.test(kind)) return "See also";
  return kinds.test(kind) ? kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase() : "";
}

/** The words in quotes behind `title=` or `label=` in a tag of JSX. */
export function titleIn(rest: string): string {
  return /(?:^|\s)(?:title|label|header|summary|heading)=\{?["']([^"'\n]{1,200})["']/.exec(rest)?.[1] ?? "";
}

/** The words in quotes behind `title=`, `label=` and the like, or the first in quotes. */
function quoted(rest = ""): string {
  const named =
    /\b(?:title|label|name|header|summary|author|date)=\{?["']([^"'\n]{1,200})["']/.exec(rest) ??
    /\b(?:style|type)=(?:\{?["']([^"'\n]{1,200})["']|([\w-]{1,40}))/.exec(rest);
  return named?.[1] ?? named?.[2] ?? /^\s*(?:[a-z]{1,20}\s+)?["']([^"'\n]{1,200})["']/.exec(rest)?.[1] ?? "";
}

/** Docusaurus and Fumadocs: what a tab without a label is called. */
function valueOfTab(name: string, rest: string): string {
  return name === "TabItem" || name === "Tab" ? (/(?:^|\s)value=["']([^"'\n]{1,100})["']/.exec(rest)?.[1] ?? "") : "";
}

/** What a component is called by its attributes; empty where they call it nothing. */
export function titleOfComponent(name: string, rest: string): string {
  return titleIn(rest) || fieldIn(name, rest) || valueOfTab(name, rest);
}

/** Sphinx: since when something is so, in the words that it writes itself. */
export function titleOfVersion(kind: string, words: string): string {
  const since = versions.get(kind);
  return since === undefined ? words : `${since} ${words}`;
}

const versions = new Map([
  ["versionadded", "New in version"],
  ["versionchanged", "Changed in version"],
  ["deprecated", "Deprecated since version"],
  ["versionremoved", "Removed in version"],
]);

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
