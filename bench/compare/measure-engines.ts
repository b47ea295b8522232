import { type Answered, askAll } from "./ask-all.ts";
import { type Built, buildAll } from "./build-all.ts";
import { type Corpus, corpusFile, type KnownItem } from "./corpus.ts";
import { coldStart, type EngineProcess } from "./engine-process.ts";
import { type EngineName, engines } from "./registry.ts";
import { median } from "./statistics.ts";

/** The figures of one engine for one corpus, in milliseconds and bytes. */
interface Figures extends Answered {
  readonly index: number;
  /** Missing where the index is in files. */
  readonly memory?: number;
  readonly update?: number;
  readonly snapshot?: number;
  /** Milliseconds from the start of a process to its first answer, from a snapshot if the engine has one. */
  readonly cold: number;
  readonly coldFrom: "snapshot" | "scratch";
}

export type Measured = { readonly engine: EngineName } & Figures;

/** Milliseconds after which an engine is not asked any more, so that a slow one does not hold up the run. */
const patience = 45_000;
/** Milliseconds after which an engine is not asked any more where only the ranking is measured. */
const rankingPatience = 15_000;
const updates = 25;
const coldStarts = 5;
/** Milliseconds of a cold start above which an engine is not started again. */
const quickStart = 8_000;
const indexRounds = 3;

/**
 * Measures engines on the same corpus, each in its own process, in turns, so that a slow moment of the machine affects all of
 * them.
 */
export async function measureEngines(
  names: readonly EngineName[],
  corpus: Corpus,
  say: (what: string) => void,
): Promise<Measured[]> {
  const file = corpusFile(corpus);
  const builds = await buildAll(names, file, indexRounds, say);
  const asked = await askAll(builds, corpus.questions, patience, say);
  const measured: Measured[] = [];
  const snapshots = new Map<EngineName, number | undefined>();
  for (const [name, { process }] of builds) {
    say(`${engines[name].title}: snapshot`);
    snapshots.set(name, await process.save());
  }
  const cold = await coldAll(builds, file, corpus.questions, say);
  for (const [name, build] of builds) {
    say(`${engines[name].title}: updates`);
    measured.push({
      engine: name,
      index: build.index,
      ...only("memory", build.memory),
      ...(asked.get(name) as Answered),
      ...only("snapshot", snapshots.get(name)),
      ...only("update", await updateTime(build.process, corpus.sections)),
      ...(cold.get(name) as Started),
    });
    await build.process.end();
  }
  return measured;
}

/** A named list of questions about the same corpus. */
export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly KnownItem[];
}

export interface Ranked {
  readonly set: string;
  readonly questions: number;
  readonly engines: readonly ({ readonly engine: EngineName } & Answered)[];
}

/** Measures only the ranking, set by set. */
export async function rankEngines(
  names: readonly EngineName[],
  corpus: Corpus,
  sets: readonly QuestionSet[],
  say: (what: string) => void,
): Promise<Ranked[]> {
  const builds = await buildAll(names, corpusFile(corpus), 1, say);
  const ranked: Ranked[] = [];
  for (const { name, questions } of sets) {
    say(`questions of ${name}`);
    const answered = await askAll(builds, questions, rankingPatience, say);
    ranked.push({
      set: name,
      questions: questions.length,
      engines: [...answered].map(([engine, figures]) => ({ engine, ...figures })),
    });
  }
  for (const { process } of builds.values()) await process.end();
  return ranked;
}

type Started = Pick<Figures, "cold" | "coldFrom">;

async function coldAll(
  builds: ReadonlyMap<EngineName, Built>,
  file: string,
  questions: readonly KnownItem[],
  say: (what: string) => void,
): Promise<Map<EngineName, Started>> {
  const starts = new Map<EngineName, { times: number[]; from: Started["coldFrom"] }>();
  for (const { question } of questions.slice(0, coldStarts)) {
    for (const [name, { folder }] of builds) {
      const known = starts.get(name) ?? { times: [], from: "snapshot" };
      if (known.times.some((ms) => ms > quickStart)) continue;
      say(`${engines[name].title}: cold start`);
      const { ms, answeredFrom } = await coldStart(name, file, folder, question);
      starts.set(name, { times: [...known.times, ms], from: answeredFrom });
    }
  }
  return new Map([...starts].map(([name, { times, from }]) => [name, { cold: median(times), coldFrom: from }]));
}

async function updateTime(process: EngineProcess, sections: number): Promise<number | undefined> {
  const times: number[] = [];
  for (let update = 0; update < updates; update++) {
    const ms = await process.update(Math.floor((sections * update) / updates), `changed for the ${update + 1}th time`);
    if (ms === undefined) return undefined;
    times.push(ms);
  }
  return median(times);
}

function only<Name extends string>(name: Name, value: number | undefined): { readonly [key in Name]?: number } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: number };
}
