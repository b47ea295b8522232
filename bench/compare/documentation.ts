import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./folders.ts";
import { peer } from "./peers.ts";

/** Packages whose archives hold documentation in Markdown; `only` matches its English part. */
const packages: readonly { readonly name: string; readonly version: string; readonly only?: RegExp }[] = [
  { name: "@directus/docs", version: "9.22.3" },
  { name: "@graphcommerce/docs", version: "10.0.3" },
  { name: "@intlayer/docs", version: "8.9.6", only: /\/en\// },
  { name: "@mastra/mcp-docs-server", version: "1.2.27" },
  { name: "@praha/byethrow-docs", version: "0.10.0" },
  { name: "@wordpress/components", version: "41.0.0" },
  { name: "ai", version: "6.0.326" },
  { name: "aws-cdk-lib", version: "2.276.0" },
  { name: "bun-types", version: "1.4.5" },
  { name: "electron-docs", version: "3.0.2" },
  { name: "fastify", version: "5.12.8" },
  { name: "next", version: "16.4.6" },
  { name: "snyk", version: "1.1307.4" },
  { name: "undici", version: "7.30.2" },
];

/** Matches files on changes and licences, which nobody asks about. */
const notDocumentation = /(?:^|\/)(?:changelog|license|licence|notice)[^/]*$/i;

/** A Markdown file of somebody's documentation. */
export interface Page {
  /** The name of the package and the path in it. */
  readonly name: string;
  readonly text: string;
  /** The audience that may see it; without it, pages get two audiences in turn. */
  readonly audience?: string;
}

/** A hash that changes with the documentation that `readDocumentation` reads. */
export const documentationKey = createHash("sha256")
  .update(JSON.stringify(packages.map(({ name, version }) => [name, version])))
  .digest("hex")
  .slice(0, 8);

/** Downloads the packages' archives, once, and reads their documentation, always in the same order. */
export function readDocumentation(): Page[] {
  return packages.flatMap(({ name, version, only }) => {
    const folder = join(cacheFolder, "documentation", `${name.replace("/", "+")}@${version}`);
    if (!existsSync(folder)) unpack(`${name}@${version}`, folder);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.mdx?$/.test(file) && (only?.test(file) ?? true) && !notDocumentation.test(file))
      .sort()
      .map((file) => ({
        name: `${name.replace("@", "")}/${visible(file.replace(/\.mdx?$/, ""))}`,
        text: readFileSync(join(folder, file), "utf8"),
      }));
  });
}

/** Makes hidden folders in a path visible, since hidden folders are no knowledge. */
function visible(path: string): string {
  return path.replace(/(^|\/)\.+/g, "$1");
}

interface Tar {
  extract(options: { sync: true; file: string; cwd: string; strip: number; filter: (path: string) => boolean }): void;
}

function unpack(specifier: string, folder: string): void {
  const aside = `${folder}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const archive = execFileSync("npm", ["pack", "--silent", "--pack-destination", aside, specifier], {
    encoding: "utf8",
  }).trim();
  const file = join(aside, archive);
  const isMarkdown = (path: string): boolean => /\.mdx?$/.test(path) && !path.includes("/node_modules/");
  peer<Tar>("tar").extract({ sync: true, file, cwd: aside, strip: 1, filter: isMarkdown });
  rmSync(file);
  renameSync(aside, folder);
}
