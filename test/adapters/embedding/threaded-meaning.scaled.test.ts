import { readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type MeaningState, ThreadedMeaning } from "../../../adapters/embedding/threaded-meaning.ts";
import { Footnote, loadKnowledge } from "../../../src/index.ts";
import { indexDocuments } from "../../../src/search/index-documents.ts";
import type { SectionIndex } from "../../../src/search/section-index.ts";
import { EmbeddingsEndpoint } from "../../stand-ins/embeddings.ts";
import { builtThread, doomedThread } from "../../support/built-threads.ts";
import { modelFolder } from "../../support/embedder.ts";
import { rows } from "../../support/scale.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const thread = "adapters/embedding/embedding-thread";
let endpoint: EmbeddingsEndpoint;
const opened: ThreadedMeaning[] = [];

beforeEach(async () => {
  endpoint = await new EmbeddingsEndpoint().listen();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((meaning) => meaning.close()));
  endpoint.close();
});

interface Started {
  readonly meaning: ThreadedMeaning;
  readonly failures: string[];
  readonly troubles: string[];
  /** Resolves when all sections have vectors. */
  readonly whole: Promise<void>;
}

function start(
  index: SectionIndex,
  {
    cache,
    folder,
    url = builtThread(thread),
  }: { readonly cache?: string; readonly folder?: string; readonly url?: URL },
): Started {
  const failures: string[] = [];
  const troubles: string[] = [];
  let tellWhole = (): void => undefined;
  const whole = new Promise<void>((resolve) => {
    tellWhole = resolve;
  });
  const source =
    folder === undefined
      ? ({ kind: "endpoint", url: endpoint.url, model: "m", key: endpoint.key } as const)
      : ({ kind: "folder", folder } as const);
  const meaning = new ThreadedMeaning(
    { source, thread: url, ...(cache !== undefined && { cache }) },
    {
      onWhole: () => tellWhole(),
      onFailure: (problem) => failures.push(problem),
      onTrouble: (problem) => troubles.push(problem),
    },
  );
  opened.push(meaning);
  meaning.follow(index);
  meaning.start();
  return { meaning, failures, troubles, whole };
}

function indexOf(files: Record<string, string>): SectionIndex {
  return indexDocuments(loadKnowledge(temporaryFolder(files)).documents);
}

const files = {
  "ferries.md":
    "# Ferries\n\n## Oslo\n\nThe ferry to Oslo leaves at noon.\n\n## Bergen\n\nNobody sails to Bergen in winter.\n",
  "trains.md": "# Trains\n\n## Rome\n\nThe train to Rome has no dining car.\n",
};
/** The number of sections in the knowledge; a title is a section, too. */
const sectionCount = 5;

function idsNear(index: SectionIndex, meaning: ThreadedMeaning, question: Float32Array): number {
  return meaning.vectors.nearest(index, index.scope(), question, 10).length;
}

describe("the vectors of a knowledge", () => {
  it("are made once, kept, and found again at the next start", async () => {
    const cache = temporaryFolder();
    const index = indexOf(files);
    const first = start(index, { cache });
    await first.whole;
    const vectors = await first.meaning.ofQuestion("when does the ferry leave?");
    expect(idsNear(index, first.meaning, vectors?.pooled ?? new Float32Array())).toBe(sectionCount);
    expect(first.meaning.health).toEqual({ isUsed: true, done: 5, all: 5, model: "m" } satisfies MeaningState);
    endpoint.requests.length = 0;
    const again = indexOf(files);
    const second = start(again, { cache });
    await second.whole;
    expect(endpoint.embedded).toEqual([]);
    const place = again.find("ferries#oslo");
    const oslo = place && second.meaning.vectors.of(place);
    expect(oslo).toEqual(first.meaning.vectors.of(index.find("ferries#oslo") as NonNullable<typeof place>));
    expect(oslo?.passages.scales).toHaveLength(1);
  });

  it("are made again only of sections that have changed", async () => {
    const { meaning, whole } = start(indexOf(files), { cache: temporaryFolder() });
    await whole;
    endpoint.requests.length = 0;
    meaning.follow(indexOf({ ...files, "trains.md": files["trains.md"].replace("no dining car", "two dining cars") }));
    await expect.poll(() => endpoint.embedded.join("\n")).toContain("two dining cars");
    expect(new Set(endpoint.embedded)).toEqual(new Set(["Trains > Rome\nThe train to Rome has two dining cars."]));
  });

  it("are kept in memory where there is no folder for them", async () => {
    const index = indexOf(files);
    const { meaning, whole, troubles } = start(index, {});
    await whole;
    const place = index.find("ferries#bergen");
    expect(place && meaning.vectors.of(place)?.passages.scales).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  it("are used once they are whole, and a question is asked once", async () => {
    const { meaning, whole } = start(indexOf(files), {});
    expect(await meaning.ofQuestion("when?")).toBeUndefined();
    await whole;
    endpoint.requests.length = 0;
    const vectors = await meaning.ofQuestion("when?");
    expect(vectors?.pooled).toHaveLength(8);
    expect(await meaning.ofQuestion("when?")).toBe(vectors);
    expect(endpoint.embedded).toEqual(["when?"]);
  });
});

/** Damages to the file of vectors between two starts. */
const damages: readonly [string, (file: string) => void][] = [
  ["is no database any more", (file) => writeFileSync(file, "nothing of the kind ".repeat(500))],
  ["is cut", (file) => truncateSync(file, 5_000)],
  ["is empty", (file) => truncateSync(file, 0)],
  ["is gone", (file) => rmSync(file)],
];

describe("what goes wrong loses nothing", () => {
  it("an endpoint that ends in the middle is told of once, and the rest is embedded when it is back", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`n${at}.md`, `# Note ${at}\n\nSomething about the number ${at}.\n`]),
    );
    const cache = temporaryFolder();
    const index = indexOf(many);
    // Answers the test request and two batches of 16 texts, and fails from then on.
    endpoint.next.push(undefined, undefined, undefined);
    endpoint.always = (response) => response.writeHead(400).end();
    const { meaning, failures } = start(index, { cache });
    await expect.poll(() => failures.length).toBe(1);
    expect(failures[0]).toMatch(/\/v1 answered 400$/);
    expect(meaning.health).toMatchObject({ isUsed: false, trouble: { problem: failures[0] } });
    const kept = meaning.health.done;
    expect(kept).toBe(32);
    endpoint.always = undefined;
    endpoint.requests.length = 0;
    const second = start(index, { cache });
    await second.whole;
    const notes = endpoint.embedded.flatMap((text) => text.match(/Note \d+/g) ?? []);
    expect(new Set(notes).size).toBe(40 - kept);
  });

  it("a thread that ends is started again, and in trouble until its model is loaded", async () => {
    const doomed = doomedThread(thread);
    const { meaning, failures, whole } = start(indexOf(files), { url: doomed.thread });
    await whole;
    let load: (() => void) | undefined;
    endpoint.next.push((response) => {
      load = () => response.end(JSON.stringify({ data: [{ index: 0, embedding: new Array(8).fill(1) }] }));
    });
    doomed.end();
    await expect.poll(() => failures.join()).toContain("the model ended");
    await expect.poll(() => load).toBeDefined();
    expect(await meaning.ofQuestion("when?")).toBeUndefined();
    expect(meaning.health.trouble?.problem).toContain("the model ended");
    load?.();
    await expect.poll(() => meaning.health).toEqual({ isUsed: true, done: 5, all: 5, model: "m" });
  });

  it("a question that takes too long is answered from words", async () => {
    const { meaning, whole, failures } = start(indexOf(files), {});
    await whole;
    endpoint.always = () => undefined;
    expect(await meaning.ofQuestion("when?")).toBeUndefined();
    expect(failures).toEqual(["the model took more than 1000 ms for a question"]);
    endpoint.always = undefined;
    expect(await meaning.ofQuestion("where?")).toBeDefined();
    expect(meaning.health.trouble).toBeUndefined();
  });

  it.each(rows(damages, 1))("vectors are made again where their file %s", async (_, damage) => {
    const cache = temporaryFolder();
    await start(indexOf(files), { cache }).whole;
    await opened.pop()?.close();
    const [file = ""] = readdirSync(cache).filter((name) => name.endsWith(".vectors"));
    for (const name of readdirSync(cache)) if (name !== file) rmSync(join(cache, name));
    damage(join(cache, file));
    const index = indexOf(files);
    const { meaning, whole } = start(index, { cache });
    await whole;
    const place = index.find("ferries#oslo");
    expect(place && meaning.vectors.of(place)?.passages.scales).toHaveLength(1);
  });

  it("vectors stay in memory where the folder cannot be written to, and that is told", async () => {
    const cache = join(temporaryFolder({ file: "" }), "file", "below");
    const { meaning, whole, troubles, failures } = start(indexOf(files), { cache });
    await whole;
    expect(meaning.health).toMatchObject({ isUsed: true, done: sectionCount });
    expect(troubles).toEqual([expect.stringMatching(/^vectors cannot be kept on the disk \(.*\)/)]);
    expect(failures).toEqual([]);
  });
});

describe("a model of English", () => {
  it("is not used for sections and questions in other languages", async () => {
    const german =
      "# Fähren\n\nDie Fähre nach Oslo fährt jeden Tag um zwölf Uhr vom alten Hafen ab und kommt abends an.\n";
    const english =
      "# Ferries\n\nThe ferry to Oslo leaves the old harbour at noon each day and arrives there in the evening.\n";
    const index = indexOf({ "de.md": german, "en.md": english });
    const { meaning, whole } = start(index, { folder: modelFolder });
    await whole;
    const has = (id: string): boolean => {
      const place = index.find(id);
      return place !== undefined && meaning.vectors.has(place);
    };
    expect([has("de#fähren"), has("en#ferries")]).toEqual([false, true]);
    expect(await meaning.ofQuestion("Wann fährt die Fähre nach Oslo vom Hafen ab?")).toBeUndefined();
    const vectors = await meaning.ofQuestion("when does the boat go?");
    expect(vectors?.tokens?.map(({ start: from, end }) => "when does the boat go?".slice(from, end))).toEqual([
      ...["when", "does", "the", "boat", "go", "?"],
    ]);
    expect(vectors?.tokens?.[0]?.vector).toHaveLength(64);
  });
});

it("is told of every knowledge that is answered from", async () => {
  const told: SectionIndex[] = [];
  const meaning = { vectors: start(indexOf(files), {}).meaning.vectors, ofQuestion: async () => undefined };
  const footnote = new Footnote(indexOf(files), { meaning: { ...meaning, follow: (index) => void told.push(index) } });
  const next = indexOf(files);
  footnote.swap(next);
  expect(told).toHaveLength(2);
  expect(told[1]).toBe(next);
});
