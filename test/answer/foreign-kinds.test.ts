import { describe, expect, it } from "vitest";
import { foreignKind } from "../../src/answer/question/foreign-kind.ts";
import { holdsWanted } from "../../src/answer/question/wanted-kind.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import type { Language } from "../../src/search/languages/language.ts";

describe("what a question in another language wants", () => {
  it.each<[Language, string, string]>([
    ["de", "Wie viele Räume brauchen wir?", "number"],
    ["de", "Wie groß ist der Saal?", "number"],
    ["de", "Was kostet die Teilnahme?", "price"],
    ["de", "Wieso üben wir das?", "reason"],
    ["fr", "Combien coûte un billet ?", "price"],
    ["fr", "Combien de jours ?", "number"],
    ["es", "¿Por qué hay dos pasos?", "reason"],
    ["pt", "Quantas salas existem?", "number"],
    ["it", "Perché serve?", "reason"],
    ["nl", "Hoe duur is het?", "price"],
    ["sv", "Hur många dagar?", "number"],
    ["ja", "何人まで参加できますか？", "number"],
    ["ja", "なぜ必要ですか？", "reason"],
    ["de", "Wie wirken die Räume?", "anything"],
    ["ko", "어떻게 하나요?", "anything"],
    ["ko", "며칠까지 가능한가요?", "number"],
  ])("%s: %s", (language, question, wants) => {
    expect(foreignKind(question, language).wants).toBe(wants);
  });

  it.each<[Language, string, boolean]>([
    ["de", "Es braucht zwei Räume.", true],
    ["de", "Es braucht Räume.", false],
    ["fr", "Il faut deux salles.", true],
    ["ja", "四つの原則があります。", true],
    ["ja", "一般的な方法です。", false],
    ["en", "Er hat drei.", false],
    ["de", "Es sind einundzwanzig Räume.", true],
    ["fr", "Il y a quarante salles.", true],
    ["es", "Hay veintitrés salas.", true],
    ["pt", "São quarenta salas.", true],
    ["it", "Sono ventisei stanze.", true],
    ["it", "Le stanze sono vecchie.", false],
    ["nl", "Er zijn vijfentwintig kamers.", true],
    ["sv", "Det finns tjugofem rum.", true],
  ])("a number in the words of %s: %s", (language, text, isThere) => {
    expect(holdsWanted("number", text, language)).toBe(isThere);
  });
});

it("a German question for a number is not answered without one", async () => {
  const page = (text: string) =>
    new Footnote([parseDocument("saal.md", `# Saal\n\n## Stühle\n\n${text}\n`).document].flatMap((one) => one ?? []));
  const question = "Wie viele Stühle stehen im Saal?";
  expect((await page("Die Stühle im Saal stehen in Reihen und sind aus Holz.").ask(question)).kind).not.toBe("answer");
  expect((await page("Die Stühle im Saal stehen in zwölf Reihen und sind aus Holz.").ask(question)).kind).toBe(
    "answer",
  );
});

it("a day of the week is told in the plural, too", () => {
  expect(holdsWanted("date", "The port closes on Mondays.")).toBe(true);
});

it("a German question how long something has lasted is answered by the year of its beginning", () => {
  expect(holdsWanted("number", "Den Hafen gibt es seit 2014.", "de")).toBe(true);
});
