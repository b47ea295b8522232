import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { logLogPlot, type Series } from "./log-log-plot.ts";
import type { Measured } from "./measure-engines.ts";
import { engines } from "./registry.ts";
import type { Results } from "./results.ts";
import { logLogSlope } from "./statistics.ts";

const page = "docs/performance.md";
const plotFolder = "docs/performance";
const begin = "<!-- bench -->";
const end = "<!-- /bench -->";

/** Writes the results between the marks of the page, and draws the plots beside the page. */
export function writeReport(results: Results): void {
  const [before, rest] = readFileSync(page, "utf8").split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has no ${begin} and ${end}`);
  const images = plots.map(({ name, title }) => `![${title}](performance/${name}.svg)`).join("\n\n");
  writeFileSync(page, `${before}${begin}\n\n${reportOf(results)}\n\n${images}\n\n${end}${after}`);
  mkdirSync(plotFolder, { recursive: true });
  for (const { name, title, unit, value } of plots) {
    writeFileSync(`${plotFolder}/${name}.svg`, logLogPlot(title, "sections", unit, seriesOf(results, value)));
  }
}

/** Writes the results as Markdown. */
export function reportOf(results: Results): string {
  return [
    ...results.commands.map((command) => `- Command: \`${command}\``),
    `- Machine: ${results.machine}`,
    `- Versions: ${results.versions.join(", ")}`,
    ...results.corpora.map((corpus) => `\n${corpusTable(corpus)}`),
    ...growth(results),
    ...sharedTable(results),
  ].join("\n");
}

const plots: readonly {
  name: string;
  title: string;
  unit: string;
  value: (measured: Measured) => number | undefined;
}[] = [
  { name: "query", title: "One query, p50", unit: "ms", value: ({ query }) => query.p50 },
  { name: "index", title: "Indexing", unit: "ms", value: ({ index }) => index },
  { name: "memory", title: "Memory of the index", unit: "MB", value: ({ memory }) => memory && memory / 1e6 },
  { name: "cold-start", title: "Cold start to the first answer", unit: "ms", value: ({ cold }) => cold },
];

function seriesOf({ corpora }: Results, value: (measured: Measured) => number | undefined): Series[] {
  const names = new Set(corpora.flatMap((corpus) => corpus.engines.map(({ engine }) => engine)));
  return [...names].map((name) => ({
    name: engines[name].title,
    points: corpora.flatMap(({ sections, engines: measured }) => {
      const own = measured.find(({ engine }) => engine === name);
      const y = own && value(own);
      return y === undefined || y <= 0 ? [] : [[sections, y] as const];
    }),
  }));
}

const columns: readonly (readonly [title: string, cell: (measured: Measured) => string])[] = [
  ["", ({ engine }) => engines[engine].title],
  ["index", ({ index }) => time(index)],
  ["memory", ({ memory }) => (memory === undefined ? "on disk" : size(memory))],
  ["query p50", ({ query }) => time(query.p50)],
  ["p99", ({ query }) => time(query.p99)],
  ["cold start", ({ cold, coldFrom }) => time(cold) + (coldFrom === "snapshot" ? "" : " (no snapshot)")],
  ["snapshot", ({ snapshot }) => (snapshot === undefined ? "none" : size(snapshot))],
  ["one update", ({ update }) => (update === undefined ? "none" : time(update))],
  ["MRR", ({ mrr }) => share(mrr)],
];

function corpusTable({ sections, real, questions, engines: measured }: Results["corpora"][number]): string {
  const fewer = measured
    .filter(({ asked }) => asked < questions)
    .map(({ engine, asked }) => `${engines[engine].title} ${asked}`);
  const note = fewer.length === 0 ? "" : ` Too slow for all of them, and asked fewer: ${fewer.join(", ")}.`;
  return [
    `### ${count(sections)} sections\n`,
    `${count(real)} as they were written. ${count(questions)} headings as questions.${note}\n`,
    `| ${columns.map(([title]) => title).join(" | ")} |`,
    `|${"---|".repeat(columns.length)}`,
    ...measured.map((own) => `| ${columns.map(([, cell]) => cell(own)).join(" | ")} |`),
  ].join("\n");
}

const growthFrom = 10_000;

function growth(results: Results): string[] {
  const slopes = seriesOf(results, ({ query }) => query.p50)
    .map(({ name, points }) => ({ name, points: points.filter(([sections]) => sections >= growthFrom) }))
    .filter(({ points }) => points.length > 1)
    .map(({ name, points }) => `| ${name} | ${logLogSlope(points).toFixed(2)} | ${count(points.at(-1)?.[0] ?? 0)} |`);
  if (slopes.length === 0) return [];
  return [
    "\n### Growth of a query's cost\n",
    `Slope of the p50 from ${count(growthFrom)} sections on log-log axes; 1 is linear.\n`,
    "| | slope | up to sections |",
    "|---|---|---|",
    ...slopes,
  ];
}

function sharedTable({ shared }: Results): string[] {
  if (shared === undefined) return [];
  const { others, sets } = shared;
  const names = sets[0]?.engines.map(({ engine }) => engine) ?? [];
  const cell = (engine: (typeof names)[number], set: (typeof sets)[number]): string => {
    const own = set.engines.find((answered) => answered.engine === engine);
    if (own === undefined) return "";
    return share(own.mrr) + (own.asked < set.questions ? ` (of ${own.asked})` : "");
  };
  return [
    `\n### Judged questions among ${count(others)} other sections\n`,
    "MRR of the right section among ten; in brackets how many questions were asked where time ran out.\n",
    `| | ${sets.map(({ set, questions }) => `${set}, ${questions}`).join(" | ")} |`,
    `|${"---|".repeat(sets.length + 1)}`,
    ...names.map((engine) => `| ${engines[engine].title} | ${sets.map((set) => cell(engine, set)).join(" | ")} |`),
  ];
}

function time(ms: number): string {
  if (ms >= 1_000) return `${count(Number((ms / 1_000).toPrecision(3)))} s`;
  return `${ms >= 100 ? ms.toFixed(0) : ms.toPrecision(2)} ms`;
}

function size(bytes: number): string {
  return `${count(Number((bytes / 1e6).toPrecision(3)))} MB`;
}

function share(value: number): string {
  return value.toFixed(3).replace(/^0/, "");
}

function count(value: number): string {
  return value.toLocaleString("en");
}
