import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "./corpus.ts";
import type { Engine, Searcher } from "./engine.ts";
import { type Item, readItems } from "./item.ts";
import type { Cold, Reply, Request } from "./protocol.ts";
import { type EngineName, engines } from "./registry.ts";

// Runs one engine in a process of its own, controlled by the parent process: `child.js ENGINE CORPUS FOLDER [QUESTION]`. With a
// question it opens the snapshot in the folder, answers, and ends.
const [name, corpusFile, folder, question] = process.argv.slice(2) as [EngineName, string, string, string?];
const corpus = JSON.parse(readFileSync(corpusFile, "utf8")) as Corpus;

async function main(): Promise<void> {
  process.once("disconnect", () => process.exit());
  const { engine } = await engines[name].load();
  if (question === undefined) await obey(engine);
  else await answerCold(engine, question);
}

async function answerCold(engine: Engine, question: string): Promise<void> {
  const searcher = await (engine.open?.(folder, corpus) ?? engine.build(await readItems(corpus.items), folder, corpus));
  await searcher.search(question, 10);
  process.send?.({ answeredFrom: engine.open === undefined ? "scratch" : "snapshot" } satisfies Cold);
}

async function obey(engine: Engine): Promise<void> {
  const items = await readItems(corpus.items);
  mkdirSync(folder, { recursive: true });
  const before = liveBytes();
  const [buildMs, searcher] = await timed(() => engine.build(items, folder, corpus));
  const bytes = engine.onDisk ? undefined : liveBytes() - before - (searcher.storedText ?? 0);
  send({ did: "build", ms: buildMs, ...(bytes !== undefined && { bytes }) });
  process.on("message", (request: Request) => void reply(request, searcher, items));
}

async function reply(request: Request, searcher: Searcher, items: readonly Item[]): Promise<void> {
  switch (request.do) {
    case "search": {
      const [ms, found] = await timed(() => searcher.search(request.question, request.limit));
      return send({ did: "search", ms, found });
    }
    case "update": {
      if (searcher.update === undefined) return send({ did: "update" });
      const item = items[request.item] as Item;
      const changed = { ...item, body: `${item.body}\n${request.words}` };
      const [ms] = await timed(() => searcher.update?.(changed));
      return send({ did: "update", ms });
    }
    case "save": {
      if (searcher.save === undefined) return send({ did: "save" });
      await searcher.save(folder);
      return send({ did: "save", bytes: bytesOf(folder) });
    }
    default:
      return request satisfies never;
  }
}

async function timed<T>(work: () => T | Promise<T>): Promise<[ms: number, result: T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** Returns the bytes of heap and array buffers in use after garbage collection. */
function liveBytes(): number {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function bytesOf(path: string): number {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((file) => statSync(join(path, file)))
    .reduce((total, file) => total + (file.isFile() ? file.size : 0), 0);
}

function send(message: Reply): void {
  process.send?.(message);
}

await main();
