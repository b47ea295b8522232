import type { AnswerWording } from "../../../src/index.ts";
import type { CommonWording } from "./common-wording.ts";
import { leftOutIn } from "./left-out.ts";

const anyOf = new Intl.ListFormat("de", { type: "disjunction" });
const allOf = new Intl.ListFormat("de", { type: "conjunction" });
const languageNames = new Intl.DisplayNames("de", { type: "language" });

const answers: AnswerWording = {
  greeting: "Hallo! Stell mir eine Frage zur Wissenssammlung, und ich zitiere, was darin steht.",
  welcome: "Gern geschehen.",
  neverMentions: (words) =>
    `In der Wissenssammlung kommt ${anyOf.format(words.map((word) => `„${word}“`))} nirgends vor.`,
  nothingNear: "Ich habe nichts gefunden, was dem nahekommt.",
  closest: "Ich habe keine sichere Antwort; diese Abschnitte kommen ihr am nächsten.",
  closestOne: "Ich habe keine sichere Antwort; dieser Abschnitt kommt ihr am nächsten.",
  leftOpen: (question) => `Auf „${question}“ habe ich keine sichere Antwort.`,
  readsOnly(languages) {
    const listed = allOf.format(languages.map((language) => languageNames.of(language) ?? language));
    return `Ich lese nur ${listed}; frag bitte ${languages.length === 1 ? `auf ${listed}` : "in einer dieser Sprachen"}.`;
  },
  otherVersions: (versions, more) =>
    `Andere Versionen sagen etwas anderes: ${versions.join(", ")}${more === 0 ? "" : ` und ${more} weitere`}.`,
  author: (name) => `von ${name}`,
  consulted: (names) => `befragt: ${names}`,
  informed: (names) => `informiert: ${names}`,
  pages: ({ first, last }) => (first === last ? `S. ${first}` : `S. ${first}–${last}`),
};

export const german: CommonWording = {
  answers,
  wholeSection: "Ganzer Abschnitt",
  nextBest: "Nächstbeste Antwort",
  askPerson: "Jemanden fragen",
  remove: "Entfernen",
  helpful: "Hilfreich",
  notHelpful: "Nicht hilfreich",
  seeAlso: "Siehe auch",
  open: "Öffnen",
  left: leftOutIn({
    characters: ["# weiteres Zeichen", "# weitere Zeichen"],
    lines: ["# weitere Codezeile", "# weitere Codezeilen"],
    rows: ["# weitere Tabellenzeile", "# weitere Tabellenzeilen"],
    items: ["# weiterer Punkt", "# weitere Punkte"],
    paragraphs: ["# weiterer Absatz", "# weitere Absätze"],
    quotes: ["# weiteres Zitat", "# weitere Zitate"],
  }),
  openSection: "Abschnitt öffnen",
  findSection: "Abschnitt finden",
  below: "Unterabschnitte",
  seeAll: "Weitere Abschnitte",
  asked: "Frage:",
  shortened: "Das war lang: Ich habe den Anfang und das Ende gelesen, und nichts dazwischen.",
  textAlone: "Ich lese nur Text, keine Bilder, Aufnahmen oder Dateien. Schreib bitte, was du wissen möchtest.",
  besideFiles: "Ich lese nur Text: Ich beantworte, was geschrieben steht, ohne die Anhänge.",
  hiddenLink:
    "Die Nachricht hinter diesem Link kann ich nicht lesen, oder nicht für dich. Schreib mir bitte die Frage daraus.",
  notForYou: "Hier darf ich nicht benutzt werden, oder nicht von dir. Wer mich betreibt, kann das ändern.",
  topics: "Wonach man fragen kann",
  nothingMore: "Etwas Besseres als das, was du gesehen hast, gibt es nicht.",
  answeredIt: "Das war die Antwort",
  noted: "Danke, notiert.",
  questionGone: "Ich sehe die Frage nicht mehr. Stell sie bitte noch einmal.",
  notYourQuestion: "Nur wer gefragt hat oder hier hilft, kann sagen, dass es gelöst ist.",
  sectionGone: "Diesen Abschnitt gibt es nicht mehr.",
  cannotAskPerson: "Ich erreiche den Kanal nicht, in dem Leute gefragt werden.",
  helpersBusy: (minutes) =>
    `Es wurde gerade oft jemand gefragt. Drück bitte in ${minutes === 1 ? "einer Minute" : `${minutes} Minuten`} noch einmal.`,
  needsHelp: "Eine Frage, auf die die Wissenssammlung keine sichere Antwort hat",
  origin: "wo gefragt wurde",
  there: "dort ansehen",
  slowDown: (seconds) =>
    `Das sind viele Fragen. Frag bitte in ${seconds === 1 ? "einer Sekunde" : `${seconds} Sekunden`} wieder.`,
  givenUp: "Ich habe es mehrmals versucht und konnte das nicht beantworten. Frag bitte mit anderen Worten.",
  failed: "Bei mir ist etwas schiefgegangen. Frag bitte gleich noch einmal.",
  wrongAnswer: "War die Antwort falsch? Sag, warum, und ihre Autoren sehen es.",
  reasonTitle: "Was war falsch?",
  reasonLabel: "Was hast du stattdessen erwartet?",
  previousPage: "Vorige Seite",
  nextPage: "Nächste Seite",
  page: (page, pages) => `Seite ${page} von ${pages}`,
};
