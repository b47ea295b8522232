import { german as common } from "../../chat/wording/german.ts";
import type { DiscordWording } from "./discord-wording.ts";

const answerThis = "Das beantworten";

export const german: DiscordWording = {
  ...common,
  commands: {
    ask: "Die Wissenssammlung fragen",
    question: "Deine Frage, oder ein Abschnitt zum Öffnen",
    target: "Für wen die Antwort ist; die Person wird benachrichtigt",
    private: "Die Antwort nur dir zeigen",
    topics: "Sehen, wonach man fragen kann",
    section: "Einen ganzen Abschnitt lesen",
    sectionName: "Der Abschnitt",
    settings: "Festlegen, was ich auf diesem Server tue",
    answerThis,
  },
  share: "Hier teilen",
  solved: "Das hat es gelöst",
  isSolved: "Gelöst",
  solvedTags: ["gelöst", "erledigt", "beantwortet", "behoben"],
  topicsHint: (topics) => `${topics} zeigt, wonach man fragen kann.`,
  noTopics: "Hier gibt es noch nichts, was du sehen darfst.",
  notYours: "Nur wer gefragt hat oder Nachrichten verwalten darf, kann eine Antwort entfernen.",
  sharedBefore: "Diese Antwort wurde schon geteilt.",
  noSection: (topics) => `Diesen Abschnitt gibt es nicht. Wähle einen der Vorschläge, oder sieh unter ${topics} nach.`,
  cannotRead: `Ich darf diese Nachricht nicht lesen. Öffne ihr Menü, dann Apps, dann „${answerThis}“; oder erwähne mich in deiner Frage.`,
  sharedBy: "Geteilt von",
  askedFor: (person, asker) => `<@${person}>, das hat <@${asker}> für dich nachgeschlagen:`,
  notForBots: "Ich schlage für Menschen nach, nicht für Apps. Nenne bitte einen Menschen, oder lass die Angabe weg.",
  notPrivateForOthers: "Was nur du siehst, erreicht sonst niemanden. Lass bitte die Person weg, oder „private“.",
  personAsked: (channel) => `Deine Frage steht jetzt in <#${channel}>.`,
  personAskedBefore: (channel) => `Deine Frage wurde in <#${channel}> schon gestellt.`,
  asksPerson: "fragt, und die Wissenssammlung hat keine sichere Antwort:",
  permissions: {
    ViewChannel: "„Kanäle ansehen“",
    SendMessages: "„Nachrichten senden“",
    SendMessagesInThreads: "„Nachrichten in Threads senden“",
    ReadMessageHistory: "„Nachrichtenverlauf anzeigen“",
    ManageThreads: "„Threads verwalten“",
  },
  lacks: (permissions, channel) => `Mir fehlen Rechte in <#${channel}> (${permissions}).`,
  lacksForAnswer: (permissions, channel, ask) =>
    `Du hast mich in <#${channel}> gefragt, wo mir Rechte fehlen (${permissions}). Sag es bitte jemandem, der den Server verwaltet, oder nimm ${ask}.`,
  mayNotAnswer: (channel, ask) =>
    `Du hast mich in <#${channel}> gefragt, wo ich nicht antworten darf. Sag es bitte jemandem, der den Server verwaltet, oder nimm ${ask}.`,
  threadClosed: (channel, ask) =>
    `Du hast mich in <#${channel}> gefragt; der Thread ist geschlossen oder gesperrt. Öffne ihn wieder, oder nimm ${ask}.`,
  settingsTitle: "Was ich auf diesem Server tue, im Rahmen dessen, was mein Betreiber festgelegt hat:",
  pickAnswerChannels: "Kanäle und Foren, in denen ich von selbst antworte",
  pickHelpChannel: "Der Kanal, in dem Leute gefragt werden",
  pickHelpRole: "Die Rolle, die dort gerufen wird",
  pickAudiences: "Was man hier außer dem Öffentlichen sehen darf",
  ownersSettings: "Zurück zu den Einstellungen des Betreibers",
  notManager: "Nur wer den Server verwaltet, kann sehen und ändern, was ich hier tue.",
  settingsAway:
    "Ich erreiche meine Aufzeichnungen gerade nicht, also lässt sich nichts ändern. Versuch es bitte später noch einmal.",
  everyoneNotCalled: "Ich rufe nie alle. Wähle bitte eine andere Rolle.",
  needsMessageContent:
    "Ich darf keine Nachrichten lesen, also antworte ich in keinem Kanal von selbst. Wer mich betreibt, kann das ändern.",
  reasonPlaceholder: "Was der Antwort fehlt, oder wo sie falsch ist",
};
