import { describe, expect, it } from "vitest";
import type { Corpus } from "../../bench/compare/corpus.ts";
import { engine as bareLoop } from "../../bench/compare/engines/bare-loop.ts";
import { engine as footnote } from "../../bench/compare/engines/footnote.ts";
import type { Item } from "../../bench/compare/item.ts";
import { logLogPlot } from "../../bench/compare/log-log-plot.ts";
import { recombined } from "../../bench/compare/recombine.ts";
import { distribution, logLogSlope } from "../../bench/compare/statistics.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const item = (id: string, heading: string, body: string, audience = "public"): Item => ({
  id,
  document: id.replace(/#.*$/, ""),
  title: "Handbook",
  heading,
  body,
  audience,
});
const items = [
  item("a#tea", "Tea", "Tea is served at four, and the kettle is in the kitchen."),
  item("a#coffee", "Coffee", "Coffee is made all day, from beans of the week."),
  item("b#secret", "Secret tea", "The best tea is in the director's cupboard.", "internal"),
];
const corpus: Corpus = { sections: items.length, real: items.length, items: "", questions: [] };

describe("the project's own engines in the bench", () => {
  it.each([
    ["footnote", footnote],
    ["bare loop", bareLoop],
  ])("%s finds what may be seen, best first, from its snapshot as well", async (_, engine) => {
    const folder = temporaryFolder();
    const built = await engine.build(items, folder, corpus);
    expect(await built.search("where is the tea kettle?", 10)).toEqual(["a#tea"]);
    expect(await built.search("week", 10)).toEqual(["a#coffee"]);
    await built.save?.(folder);
    const opened = (await engine.open?.(folder, corpus)) ?? built;
    expect(await opened.search("where is the tea kettle?", 10)).toEqual(["a#tea"]);
  });

  it("footnote finds a section by what it says since an update", async () => {
    const searcher = await footnote.build(items, temporaryFolder(), corpus);
    await searcher.update?.(item("a#coffee", "Coffee", "Coffee is out; drink water."));
    expect(await searcher.search("water", 10)).toEqual(["a#coffee"]);
    expect(await searcher.search("beans", 10)).toEqual([]);
    expect(await searcher.search("kettle", 10)).toEqual(["a#tea"]);
  });
});

describe("recombined pages", () => {
  const pages = [
    { name: "one", text: "# Opening hours\n\nThe office opens before eight every morning." },
    { name: "two", text: "# Travel\n\nTrains leave from platform seven, buses from outside." },
  ];
  const first = (count: number): string[] => {
    const made: string[] = [];
    for (const { name, text } of recombined(pages)) {
      if (made.length === count) break;
      made.push(`${name}\n${text}`);
    }
    return made;
  };

  it("are the real ones first, then others made of the same words, the same every time", () => {
    const made = first(6);
    expect(made.slice(0, 2).sort()).toEqual(pages.map(({ name, text }) => `${name}\n${text}`));
    expect(new Set(made).size).toBe(6);
    expect(first(6)).toEqual(made);
    const words = new Set(pages.flatMap(({ text }) => text.match(/\p{L}+/gu)));
    for (const text of made) {
      for (const word of text.replace(/^.*\n/, "").match(/\p{L}+/gu) ?? []) expect(words).toContain(word);
    }
  });
});

describe("the bench's figures", () => {
  it.each([
    [1, "linear"],
    [0.5, "as the root"],
    [0, "not at all"],
  ])("find slope %d in what grows %s", (power) => {
    expect(logLogSlope([10, 100, 5_000].map((x) => [x, 3 * x ** power] as const))).toBeCloseTo(power, 10);
  });

  it("take the middle and the last hundredth of times", () => {
    const times = Array.from({ length: 200 }, (_, at) => 200 - at);
    expect(distribution(times)).toEqual({ p50: 101, p99: 199 });
  });
});

it("the plot names each line, and keeps names apart", () => {
  const svg = logLogPlot("Time", "sections", "ms", [
    {
      name: "one",
      points: [
        [10, 1],
        [100, 10],
      ],
    },
    {
      name: "other",
      points: [
        [10, 1.1],
        [100, 10.1],
      ],
    },
    { name: "none", points: [] },
  ]);
  const places = [...svg.matchAll(/y="([\d.]+)" fill="[^"]+"[^>]*>(one|other)</g)].map(([, y]) => Number(y));
  expect(places).toHaveLength(2);
  expect(Math.abs((places[0] ?? 0) - (places[1] ?? 0))).toBeGreaterThanOrEqual(17);
  expect(svg).not.toMatch(/NaN|none<\/text>/);
});
