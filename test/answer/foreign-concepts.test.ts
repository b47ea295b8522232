import { describe, expect, it } from "vitest";
import type { Concept } from "../../src/answer/question/concept.ts";
import { readQuestion } from "../../src/answer/question/question.ts";
import type { Vocabulary } from "../../src/answer/question/vocabulary.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import type { Language } from "../../src/search/languages/language.ts";
import { contentTerms } from "../../src/search/terms.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

/** The terms that stand for any word of a question over a text. */
function termsOf(question: string, text: string, language: Language): ReadonlySet<string> {
  return new Set(conceptsOf(question, vocabularyOf(text, language)).flatMap(({ terms }) => [...terms.keys()]));
}

function conceptsOf(question: string, vocabulary: Vocabulary): readonly Concept[] {
  return readQuestion(question, vocabulary).concepts;
}

describe("a word is looked for by what the page says instead", () => {
  it.each<[Language, string, string, string, string]>([
    ["de", "Wie schalte ich den Alarm ab?", "Den Alarm deaktivieren", "deaktivieren", "its particle stands at the end"],
    [
      "de",
      "Was ist, wenn sich die Adresse ändert?",
      "Die Adresse, eine Adressänderung, jede Änderung",
      "Adressänderung",
      "a noun of the verb",
    ],
    ["de", "Wie breche ich ab?", "Der Abbruch", "Abbruch", "another vowel in the noun"],
    ["ja", "方針を決めたい", "方針の決定", "決定", "a Chinese word has the character of the verb"],
    ["ja", "キーボードショートカットは？", "ショートカットの一覧", "ショートカット", "the page has only the last part"],
    ["ja", "テンプレートは？", "雛形の一覧", "雛形", "the dictionary has another word for it"],
  ])("in %s: %s finds %s by %s, since %s", (language, question, text, said) => {
    const [term = ""] = contentTerms(said, language);
    expect(termsOf(question, text, language)).toContain(term);
  });

  it("not by a word that only ends like it: コンテキスト is no テキスト", () => {
    expect(termsOf("テキストは？", "コンテキストの一覧", "ja")).not.toContain("コンテキスト");
    expect(termsOf("テキストは？", "サンプルテキスト。サンプルの一覧", "ja")).toContain("サンプルテキスト");
  });
});

it("a conjunction or a preposition is no word to look for", () => {
  const vocabulary = vocabularyOf("Bevor wir schließen, statt und trotz allem.", "de");
  expect(
    conceptsOf("Was tun, bevor der Alarm statt der Klingel trotz allem läutet?", vocabulary).map(({ word }) => word),
  ).toEqual(["Alarm", "Klingel", "läutet"]);
});

it("a word that the knowledge lacks weighs less than one that it has as rarely, unless it is a name", () => {
  const vocabulary = vocabularyOf("Der Alarm läutet.", "de");
  const [unknown, name] = conceptsOf("Gibt es Kekse von USB?", vocabulary);
  expect(unknown?.isKnown).toBe(false);
  expect(unknown?.weight).toBeLessThan(name?.weight ?? 0);
});

it("joined words count no more in the search than the word asked for, however rare they are", async () => {
  const sections = [
    "## Reihenfolge\n\nPluginreihenfolge, Plugingruppe, Pluginname: die Gruppe und der Name geben eine Reihenfolge.",
    ...["Eins", "Zwei", "Drei", "Vier", "Sechs"].map((name) => `## ${name}\n\nHier ist ein Plugin für alle.`),
  ];
  const { document } = parseDocument("p.md", `# Liste\n\nDas ist die Liste für alle.\n\n${sections.join("\n\n")}\n`);
  const footnote = new Footnote(document === undefined ? [] : [document]);
  const { rows } = await footnote.explain("Plugin?", 6);
  const found = (id: string): number =>
    rows.find((row) => row.id === `p#${id}`)?.signals.find(({ name }) => name === "bm25f")?.value ?? 0;
  expect(found("reihenfolge")).toBeGreaterThan(0);
  expect(found("reihenfolge")).toBeLessThan(found("eins"));
});
