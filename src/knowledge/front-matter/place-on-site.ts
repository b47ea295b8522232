import type { Entry } from "./entry.ts";

/**
 * Returns where a page is on its site, if its front matter says so. `permalink` (Jekyll, Eleventy, Hexo) and Hugo's `url` are
 * addresses from the site's root; a `slug` replaces the file's path (Docusaurus, Starlight), or only its last segment if it has
 * no slash.
 */
export function placeOnSite(entries: readonly Entry[]): string | undefined {
  const said = (name: string): string | undefined => {
    const value = entries.find(({ key }) => key.toLowerCase() === name)?.value;
    return typeof value === "string" && plain.test(value) ? value : undefined;
  };
  const address = said("permalink") ?? said("url");
  if (address !== undefined && !/^[a-z]+$/i.test(address))
    return `/${address.replace(/^\/+|(?<![^/])index\.html?$/g, "")}`;
  const slug = said("slug");
  if (slug === undefined) return undefined;
  const path = slug.replace(/^\/+|(?<!\/)\/+$/g, "");
  return slug.startsWith("/") && !path.includes("/") ? `${path}/` : path;
}

/**
 * Excludes web addresses and patterns of addresses (`/:year/:title/`); a backslash would begin a host name, as two slashes do.
 */
const plain = /^[^\s:{}<>?#\\]+$/;
