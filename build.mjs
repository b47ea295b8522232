// Builds what `node` runs: dist/ from the TypeScript sources, and the lexicon from its two sources.
// Without the development dependencies a tree that was built before is left as it is.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);
const lexicon = "dist/lexicon.tsv";
const lexiconSources = [
  "dist/src/lexicon/build-lexicon.js",
  "dist/src/lexicon/jargon.js",
  "dist/src/lexicon/wordnet.js",
  "dist/src/search/stem.js",
];

function compiler() {
  try {
    return resolve("typescript/package.json").replace("package.json", "bin/tsc");
  } catch {
    return undefined;
  }
}

const tsc = compiler();
if (tsc === undefined) {
  if (existsSync(lexicon)) process.exit(0);
  process.stderr.write("dist/ is not built and TypeScript is not installed; run `npm ci` without --omit=dev first\n");
  process.exit(1);
}
const compiled = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
if (compiled.status !== 0) process.exit(1);
const isStale =
  !existsSync(lexicon) || lexiconSources.some((file) => statSync(file).mtimeMs > statSync(lexicon).mtimeMs);
if (isStale) execFileSync(process.execPath, ["dist/src/lexicon/build-lexicon.js"], { stdio: "inherit" });
