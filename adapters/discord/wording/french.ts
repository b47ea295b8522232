import { french as common } from "../../chat/wording/french.ts";
import type { DiscordWording } from "./discord-wording.ts";

const answerThis = "Répondre à ceci";

export const french: DiscordWording = {
  ...common,
  commands: {
    ask: "Interroger la base de connaissances",
    question: "Ta question, ou une section à ouvrir",
    private: "Ne montrer la réponse qu’à toi",
    topics: "Voir sur quoi poser des questions",
    section: "Lire une section entière",
    sectionName: "La section",
    answerThis,
  },
  share: "Partager ici",
  solved: "C’est résolu",
  isSolved: "Résolu",
  topicsHint: (topics) => `${topics} liste ce sur quoi on peut poser des questions.`,
  noTopics: "Il n’y a encore rien ici que tu puisses voir.",
  notYours: "Seule la personne qui a posé la question, ou qui peut gérer les messages, peut supprimer une réponse.",
  sharedBefore: "Cette réponse a déjà été partagée.",
  noSection: "Cette section n’existe pas. Choisis une des suggestions, ou regarde /topics.",
  cannotRead: `Je n’ai pas le droit de lire ce message. Ouvre son menu, puis Applications, puis « ${answerThis} » ; ou mentionne-moi dans ta question.`,
  sharedBy: "Partagé par",
  personAsked: (channel) => `Ta question se trouve maintenant dans <#${channel}>.`,
  personAskedBefore: (channel) => `Ta question a déjà été posée dans <#${channel}>.`,
  asksPerson: "pose une question à laquelle la base de connaissances n’a pas de réponse sûre :",
  lacks: (permissions, channel) => `Il me manque la permission ${permissions} dans <#${channel}>.`,
  lacksForAnswer: (permissions, channel) =>
    `Tu m’as posé une question dans <#${channel}>, où il me manque la permission ${permissions}. Préviens qui gère le serveur, ou utilise /ask.`,
  mayNotAnswer: (channel) =>
    `Tu m’as posé une question dans <#${channel}>, où je n’ai pas le droit de répondre. Préviens qui gère le serveur, ou utilise /ask.`,
  threadClosed: (channel) =>
    `Tu m’as posé une question dans <#${channel}>, qui est fermé ou verrouillé. Rouvre-le, ou utilise /ask.`,
  reasonPlaceholder: "Ce qui manque à la réponse, ou là où elle se trompe",
};
