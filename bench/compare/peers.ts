import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { peersFolder } from "./folders.ts";

const require = createRequire(resolve(peersFolder, "package.json"));

/** Installs what is compared with into its own folder, once. */
export function installPeers(): void {
  const { dependencies } = readJson<{ dependencies: Record<string, string> }>(join(peersFolder, "package.json"));
  if (Object.entries(dependencies).every(([name, version]) => versionOf(name) === version)) return;
  execFileSync("npm", ["install", "--no-save"], { cwd: peersFolder, stdio: ["ignore", "ignore", "inherit"] });
}

/** The installed version of a peer; undefined if there is none. */
export function versionOf(name: string): string | undefined {
  const file = join(peersFolder, "node_modules", name, "package.json");
  return existsSync(file) ? readJson<{ version: string }>(file).version : undefined;
}

/** Loads a peer; since the project does not depend on it, whoever uses it says what of it is used. */
export function peer<Used>(name: string): Used {
  return require(name) as Used;
}

function readJson<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(file, "utf8")) as Shape;
}
