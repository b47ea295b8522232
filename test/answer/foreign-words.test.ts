import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { detectLanguage, languageOf, spokenLanguage } from "../../src/search/languages/detect-language.ts";
import { contentTerms } from "../../src/search/terms.ts";

function footnoteOf(text: string): Footnote {
  const { document } = parseDocument("page.md", text);
  return new Footnote(document === undefined ? [] : [document]);
}

const german = footnoteOf(`# Büro

## Drucker

Der Drucker steht im zweiten Stock neben der Küche. Bei einem Papierstau öffnet man die rechte Klappe.

## Schlüsselübergabe

Schlüssel gibt Frau Weber am Empfang aus. Wer seinen Schlüssel verliert, meldet das sofort und zahlt 50 Euro.

## Reisekostenabrechnung

Reisekosten werden in vier Wochen abgerechnet. Die Belege lädt man im Portal hoch.

## Antrag auf Urlaub

Der Urlaub wird zwei Wochen vorher im Kalender eingetragen. Die Teamleitung bestätigt ihn in drei Tagen.

## Fahrräder

Dienstfahrräder stehen im Hof und werden beim Hausmeister reserviert.
`);

async function heading(footnote: Footnote, question: string): Promise<string | undefined> {
  const answer = await footnote.ask(question);
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.headings.at(-1) : undefined;
}

describe("German words", () => {
  it.each([
    ["Wie stelle ich einen Urlaubsantrag?", "Antrag auf Urlaub", "the question joins what the page parts"],
    ["Wo ist die Übergabe?", "Schlüsselübergabe", "the page joins what the question parts"],
    ["Wo stehen die Räder?", "Fahrräder", "the last part of a joined word, in the plural"],
    ["Wie rechne ich Reisekosten ab?", "Reisekostenabrechnung", "a verb that has left a part to the end"],
    ["Wer hat den Schlüssel ausgegeben?", "Schlüsselübergabe", "a participle of what stands apart on the page"],
    ["Wo sind die Schluessel?", "Schlüsselübergabe", "ue for ü"],
    ["Wo steht der Druker?", "Drucker", "a slip of the fingers"],
    ["Wo finde ich den verdammten Drucker?", "Drucker", "rude, and the verb says little"],
    ["Wie beantrage ich Ferien?", "Antrag auf Urlaub", "another word for the same"],
  ])("%s: %s, since %s", async (question, expected) => {
    expect(await heading(german, question)).toBe(expected);
  });

  it.each([
    ["Wie viel verdient Frau Weber?", "what she earns is not told, only her name and an amount"],
    ["Wer leitet den Empfang?", "who leads is not told"],
    ["Was ist im Klapprad?", "a short word in the middle of another is none"],
    ["Wann gibt es Mittagessen?", "nothing of it is said"],
  ])("%s is not answered: %s", async (question) => {
    expect(await heading(german, question)).toBeUndefined();
  });
});

it("finds what joins two German words of a question before what says one of them", async () => {
  const portal = footnoteOf(`# Portal

## Keller

Der Server steht im Keller, und mit ihm liegt dort jeder Bericht.

## Berichtsversand

Das Portal verschickt ihn, sobald man oben rechts auf den Pfeil drückt.

## Rechte

Für den Versand von Paketen gibt es die Poststelle.
`);
  expect(await heading(portal, "Wann ist der Versand vom Bericht?")).toBe("Berichtsversand");
});

describe("words of other languages", () => {
  it.each([
    [
      "fr",
      "# Bureau\n\n## Réservation\n\nLa réservation de la salle se fait en ligne avec un identifiant de l'équipe.\n\n## Café\n\nLe café est dans la cuisine, et il est gratuit pour tous.\n",
      "qu'est-ce que je dois faire pour la reservation ?",
      "Réservation",
    ],
    [
      "es",
      "# Oficina\n\n## Habitación\n\nLa habitación se limpia los lunes por la mañana y no se usa ese día.\n\n## Café\n\nEl café está en la cocina, y es gratis para todos.\n",
      "¿cuando limpian la habitacion?",
      "Habitación",
    ],
    [
      "pt",
      "# Escritório\n\n## Autorização\n\nA autorização é pedida à chefia e vale por um ano em todas as salas.\n\n## Café\n\nO café está na cozinha, e é grátis para todos.\n",
      "como peço a autorizacao?",
      "Autorização",
    ],
    [
      "nl",
      "# Kantoor\n\n## Verlofaanvraag\n\nEen verlofaanvraag wordt twee weken van tevoren in de agenda gezet. De leiding bevestigt de aanvraag.\n\n## Koffie\n\nDe koffie staat in de keuken en is gratis voor iedereen.\n",
      "Hoe vraag ik verlof aan?",
      "Verlofaanvraag",
    ],
    [
      "ja",
      "# 案内\n\n## サーバーの再起動\n\nサーバーを再起動するには、管理画面でボタンを押します。\n\n## コーヒー\n\nコーヒーは台所にあり、無料です。\n",
      "サーバはどうやって再起動しますか？",
      "サーバーの再起動",
    ],
    [
      "ja",
      "# 案内\n\n## ヘルプセンターの開き方\n\n右上のアイコンを押します。\n\n## コーヒー\n\nコーヒーは台所にあり、無料です。\n",
      "ヘルプはどこで開けますか？",
      "ヘルプセンターの開き方",
    ],
    [
      "ja",
      "# 案内\n\n## 言語の切替\n\n右上のメニューで選びます。\n\n## コーヒー\n\nコーヒーは台所にあり、無料です。\n",
      "言語を切り替えるには？",
      "言語の切替",
    ],
    [
      "ko",
      "# 안내\n\n## 휴가 신청\n\n휴가는 이주 전에 달력에 등록합니다.\n\n## 커피\n\n커피는 주방에 있습니다.\n",
      "휴가를 신청하고 싶어요",
      "휴가 신청",
    ],
  ])("%s: %#", async (_, page, question, expected) => {
    expect(await heading(footnoteOf(page), question)).toBe(expected);
  });

  it("are the same in their usual spellings", () => {
    expect(contentTerms("サーバ", "ja")).toEqual(contentTerms("サーバー", "ja"));
    expect(contentTerms("ヴァイオリン", "ja")).toEqual(contentTerms("バイオリン", "ja"));
    expect(contentTerms("置く", "ja")).toEqual(contentTerms("置きます", "ja"));
    expect(contentTerms("切り替える", "ja")).toEqual(contentTerms("切替", "ja"));
    expect(contentTerms("휴가는", "ko")).toEqual(contentTerms("휴가를", "ko"));
    expect(contentTerms("Fotos Apps Handys Menüs", "de")).toEqual(contentTerms("Foto App Handy Menü", "de"));
    expect(contentTerms("kostenlos", "de")).toEqual(contentTerms("kostenlose", "de"));
    expect(contentTerms("Googleの設定", "ja")[0]).toBe(contentTerms("Google", "ja")[0]);
    expect(contentTerms("est-ce que l'équipe", "fr")).toEqual(contentTerms("équipe", "fr"));
  });
});

it("joins words in Chinese with what says something in Japanese", () => {
  expect(contentTerms("使", "ja")).toEqual(["使"]);
  expect(contentTerms("使", "zh")).toEqual([]);
});

describe("the language", () => {
  it("of a page of commands is that of the sentences between them", () => {
    const commands = "```sh\nsudo apt install the package for all and use it with this\n```\n".repeat(10);
    const page = `# Installation\n\nWir empfehlen das Paket der Distribution. Die folgenden Befehle sind für Debian.\n\n${commands}`;
    const { document } = parseDocument("page.md", page);
    expect(document && languageOf(document)).toBe("de");
    expect(detectLanguage(page)).toBe("en");
  });

  it.each([
    ["Wann öffnet die Mensa?", "de"],
    ["comment est-ce que je peux changer ?", "fr"],
    ["¿Cómo pido vacaciones?", "es"],
    ["who has the plan for this?", "en"],
    ["die hard", undefined],
    ["Dropbox migration", undefined],
  ])("of the message %s is %s", (message, language) => {
    expect(spokenLanguage(message)).toBe(language);
  });

  it("of a question over pages in one language is not taken for English by a word or two", async () => {
    const dutch = footnoteOf("# Kantoor\n\nDe printer staat op de tweede verdieping en het papier ligt in de kast.\n");
    expect(await dutch.ask("papier zit vast")).not.toMatchObject({ isForeign: true });
  });
});

it.each([
  "Hallo!",
  "Vielen Dank",
  "Guten Tag",
  "bonjour",
  "muchas gracias",
  "bom dia",
  "こんにちは",
  "谢谢",
  "감사합니다",
])("%s is a courtesy", async (text) => {
  expect((await german.ask(text)).kind).toBe("courtesy");
});
