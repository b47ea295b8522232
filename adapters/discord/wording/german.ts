import { german as common } from "../../chat/wording/german.ts";
import type { DiscordWording } from "./discord-wording.ts";

const answerThis = "Das beantworten";

export const german: DiscordWording = {
  ...common,
  commands: {
    ask: "Die Wissenssammlung fragen",
    question: "Deine Frage, oder ein Abschnitt zum Öffnen",
    private: "Die Antwort nur dir zeigen",
    topics: "Sehen, wonach man fragen kann",
    section: "Einen ganzen Abschnitt lesen",
    sectionName: "Der Abschnitt",
    answerThis,
  },
  share: "Hier teilen",
  solved: "Das hat es gelöst",
  isSolved: "Gelöst",
  topicsHint: (topics) => `${topics} zeigt, wonach man fragen kann.`,
  noTopics: "Hier gibt es noch nichts, was du sehen darfst.",
  notYours: "Nur wer gefragt hat oder Nachrichten verwalten darf, kann eine Antwort entfernen.",
  sharedBefore: "Diese Antwort wurde schon geteilt.",
  noSection: "Diesen Abschnitt gibt es nicht. Wähle einen der Vorschläge, oder sieh unter /topics nach.",
  cannotRead: `Ich darf diese Nachricht nicht lesen. Öffne ihr Menü, dann Apps, dann „${answerThis}“; oder erwähne mich in deiner Frage.`,
  sharedBy: "Geteilt von",
  personAsked: (channel) => `Deine Frage steht jetzt in <#${channel}>.`,
  personAskedBefore: (channel) => `Deine Frage wurde in <#${channel}> schon gestellt.`,
  asksPerson: "fragt, und die Wissenssammlung hat keine sichere Antwort:",
  lacks: (permissions, channel) => `Mir fehlt die Berechtigung ${permissions} in <#${channel}>.`,
  lacksForAnswer: (permissions, channel) =>
    `Du hast mich in <#${channel}> gefragt, wo mir die Berechtigung ${permissions} fehlt. Sag es bitte jemandem, der den Server verwaltet, oder nimm /ask.`,
  mayNotAnswer: (channel) =>
    `Du hast mich in <#${channel}> gefragt, wo ich nicht antworten darf. Sag es bitte jemandem, der den Server verwaltet, oder nimm /ask.`,
  threadClosed: (channel) =>
    `Du hast mich in <#${channel}> gefragt, das geschlossen oder gesperrt ist. Öffne es wieder, oder nimm /ask.`,
  reasonPlaceholder: "Was der Antwort fehlt, oder wo sie falsch ist",
};
