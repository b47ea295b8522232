import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { peersFolder } from "./folders.ts";

const require = createRequire(resolve(peersFolder, "package.json"));

/** Installs the packages to compare with into their own folder, once. */
export function installPeers(): void {
  const { dependencies } = readJson<{ dependencies: Record<string, string> }>(join(peersFolder, "package.json"));
  if (Object.entries(dependencies).every(([name, version]) => versionOf(name) === version)) return;
  execFileSync("npm", ["install", "--no-save"], { cwd: peersFolder, stdio: ["ignore", "ignore", "inherit"] });
}

/** Returns the installed version of a package; undefined if it is not installed. */
export function versionOf(name: string): string | undefined {
  const file = join(peersFolder, "node_modules", name, "package.json");
  return existsSync(file) ? readJson<{ version: string }>(file).version : undefined;
}

/** Loads a package to compare with. The project does not depend on it, so the caller declares the types that it uses. */
export function peer<Used>(name: string): Used {
  return require(name) as Used;
}

function readJson<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(file, "utf8")) as Shape;
}
