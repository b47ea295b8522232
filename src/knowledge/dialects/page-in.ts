/**
 * The page to which an address with tags leads, to be looked for when it is shown: what a tag names, or what stands around
 * one that holds a value. Undefined for the web, where nobody can know the address without the value.
 */
export function pageIn(address: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return undefined;
  const page = address.replace(/\{[{%](.{1,300}?)[%}]\}/g, (_tag, inner: string, at: number) => {
    const [, file] = /^-?\s*link\s+["']?([^\s"']+)/.exec(inner) ?? [];
    if (file !== undefined) return `/${file}`;
    const [, post] = /^-?\s*post_url\s+["']?([^\s"']+)/.exec(inner) ?? [];
    const [, , named] = /(["'])([^\s"'<>]+)\1/.exec(inner) ?? [];
    return post ?? named ?? (at === 0 ? "" : "…");
  });
  return /[\p{L}\p{N}]/u.test(page) && !/[\s<>]/.test(page) ? `wiki:${page}` : undefined;
}
