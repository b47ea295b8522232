import { describe, expect, test } from "vitest";
import { type Intent, intentOf } from "../../src/answer/question/intent.ts";
import { pointsElsewhere } from "../../src/answer/question/points-elsewhere.ts";
import { footnote } from "../support/shipped.ts";

/** Messages in other languages than English: the text, its intent, and what makes the intent hard to see. */
const messages: readonly (readonly [string, Intent, string])[] = [
  ["Danke!", "thanks", "the shortest"],
  ["ok merci", "thanks", "a word before it"],
  ["vale, gracias", "thanks", "a clause before it"],
  ["ありがとうございます！助かりました", "thanks", "no gap between its words"],
  ["Super, hat geklappt, vielen Dank!", "thanks", "it worked, and thanks"],
  ["El despliegue salió bien, gracias a todos", "thanks", "thanks to people"],
  ["Obrigado!", "thanks", "a language of which only that is known"],
  ["谢谢", "thanks", "another"],
  ["спасибо большое", "thanks", "a language of which nothing else is read"],
  ["arigato bot", "thanks", "in Latin letters"],
  ["¿alguien sabe por qué? спасибо", "question", "asked beside it"],
  ["gracias a Rust todo es más rápido", "statement", "thanks to a thing is a reason"],
  ["lass es mich morgen probieren", "nod", "a plan"],
  ["hat geklappt", "nod", "it worked"],
  ["ça marche", "nod", "the same, with a cedilla"],
  ["vale, lo pruebo luego", "nod", "a plan behind a nod"],
  ["なるほど、試してみます", "nod", "understood, and a plan"],
  ["了解です", "nod", "understood"],
  ["Je suis en télétravail demain", "remark", "news of oneself"],
  ["Ich kann mich nicht anmelden", "remark", "a trouble is no nod"],
  ["das stimmt so nicht", "objection", "said of the answer"],
  ["c'est faux", "objection", "the same"],
  ["no funcionó", "objection", "it did not help"],
  ["それは違います", "objection", "it differs: said of the answer"],
  ["違いは何ですか", "question", "how they differ is asked"],
  ["hat sich erledigt, danke", "withdrawal", "taken back, with thanks"],
  ["laisse tomber", "withdrawal", "the same"],
  ["olvídalo", "withdrawal", "an accent in a word"],
  ["解決しました", "withdrawal", "it is solved"],
  ["c'est bon, trouvé", "withdrawal", "a participle alone tells that it was found"],
  ["schon gefunden", "withdrawal", "the same"],
  ["ya está", "withdrawal", "it is done"],
  ["いいですね", "nod", "a word of it that praises, too"],
  ["kann jemand kurz auf meinen PR schauen?", "to-somebody", "a deed"],
  ["tu peux regarder ça demain ?", "to-somebody", "the same, with a blank before the mark"],
  ["wie rufe ich Rust von Python auf", "question", "no mark"],
  ["comment appeler rust depuis python", "question", "a word that is English too"],
  ["como llamo a rust desde python", "question", "no accents and no mark"],
  ["Nodeの場合は？", "question", "a full-width mark"],
  ["alguien sabe por qué es lento", "question", "asked of everybody"],
  ["danke, und für Node?", "question", "thanks before a question"],
  ["comment removed by a moderator", "statement", "English, with a word that asks in French"],
  ["tack welding", "statement", "English, with thanks in Swedish"],
  ["was able to reproduce it", "statement", "English, with a word that asks in German"],
  ["ignore unused variables", "statement", "English, with a word that takes back in French"],
];

test.each(messages)("%j is %s: %s", (typed, intent) => {
  expect(intentOf(typed)).toBe(intent);
});

describe("a plea in another language", () => {
  test.each(["can you take this one?", "help this man out", "could somebody handle this", "pls weigh in"])(
    "in English means it too: %s",
    (text) => {
      expect(pointsElsewhere(text)).toBe(true);
    },
  );

  test.each(["weißt du das?", "kannst du helfen?", "une idée ?", "ayuda por favor", "お願いします", "わかりますか？"])(
    "means what stands beside it: %s",
    (text) => {
      expect(pointsElsewhere(text)).toBe(true);
    },
  );

  test.each([
    ["kannst du mir mit Tokio helfen?", "it says with what"],
    ["danke dir", "it thanks"],
    ["Tokioを教えてください", "it says of what"],
  ])("asks by itself: %s, since %s", (text) => {
    expect(pointsElsewhere(text)).toBe(false);
  });
});

describe("a greeting in another language", () => {
  test.each(["Guten Morgen zusammen", "hallo, wie geht's?", "salut toi", "hola, ¿qué tal?", "こんにちは！"])(
    "is greeted back: %s",
    async (text) => {
      expect((await footnote.ask(text)).kind).toBe("courtesy");
    },
  );

  test("before a question takes nothing away", async () => {
    expect((await footnote.ask("Hallo zusammen, when is Rust overkill?")).kind).toBe("answer");
  });
});
