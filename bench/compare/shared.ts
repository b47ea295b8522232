import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { loadKnowledge } from "../../src/index.ts";
import { seededRandom } from "../../src/measure/seeded-random.ts";
import { corpusOf } from "./corpus.ts";
import type { Page } from "./documentation.ts";
import { cacheFolder } from "./folders.ts";
import { askedAudience } from "./item.ts";
import { type QuestionSet, type Ranked, rankEngines } from "./measure-engines.ts";
import { shuffle } from "./recombine.ts";
import type { EngineName } from "./registry.ts";

const mostQuestions = 300;
const key = "shared";

/**
 * Asks the questions of judged sets with their sections among many others.
 * @param shared a folder with `sets/NAME/`, each with `knowledge/` and `questions.jsonl`, and with `article/` and `questions/`
 */
export async function rankShared(
  shared: string,
  names: readonly EngineName[],
  others: number,
  pages: () => Iterable<Page>,
  say: (what: string) => void,
): Promise<Ranked[]> {
  const sets = judgedSets(shared);
  const own = sets.flatMap(({ pages }) => pages);
  const sections = sets.reduce((sum, set) => sum + set.sections, others);
  rmSync(join(cacheFolder, "corpora", key), { recursive: true, force: true });
  const corpus = corpusOf(key, sections, function* () {
    yield* own;
    yield* pages();
  });
  return rankEngines(names, corpus, sets, say);
}

interface JudgedSet extends QuestionSet {
  readonly pages: readonly Page[];
  readonly sections: number;
}

function judgedSets(shared: string): JudgedSet[] {
  const folder = join(shared, "sets");
  const sets = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((set) => existsSync(join(set, "questions.jsonl")))
    .map((set) => judgedSet(join(set, "knowledge"), join(set, "questions.jsonl"), basename(set)));
  const article = join(shared, "article");
  if (!existsSync(article)) return sets;
  const questions = readdirSync(join(shared, "questions")).map((file) => join(shared, "questions", file));
  return [...sets, ...questions.map((file) => judgedSet(article, file, "article"))];
}

function judgedSet(knowledge: string, questionFile: string, name: string): JudgedSet {
  const { documents } = loadKnowledge(knowledge);
  const questions = readJudgedQuestions(questionFile)
    .filter(({ answerable, gold, earlier }) => answerable && gold.length > 0 && earlier.length === 0)
    .map(({ question, gold }) => ({ question, gold: gold.map((id) => `${name}/${id}`) }));
  return {
    name,
    questions: shuffle(questions, seededRandom(3)).slice(0, mostQuestions),
    pages: documents.map(({ id, file }) => ({
      name: `${name}/${id}`,
      text: readFileSync(join(knowledge, file), "utf8"),
      audience: askedAudience,
    })),
    sections: documents.reduce((sum, { sections }) => sum + sections.length, 0),
  };
}
