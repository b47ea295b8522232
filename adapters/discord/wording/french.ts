import { french as common } from "../../chat/wording/french.ts";
import type { DiscordWording } from "./discord-wording.ts";

const answerThis = "Répondre à ceci";

export const french: DiscordWording = {
  ...common,
  commands: {
    ask: "Interroger la base de connaissances",
    question: "Ta question, ou une section à ouvrir",
    target: "À qui la réponse s’adresse ; la personne est prévenue",
    private: "Ne montrer la réponse qu’à toi",
    topics: "Voir sur quoi poser des questions",
    section: "Lire une section entière",
    sectionName: "La section",
    settings: "Régler ce que je fais sur ce serveur",
    answerThis,
  },
  share: "Partager ici",
  solved: "C’est résolu",
  isSolved: "Résolu",
  solvedTags: ["résolu", "résolue", "répondu", "corrigé"],
  topicsHint: (topics) => `${topics} liste ce sur quoi on peut poser des questions.`,
  noTopics: "Il n’y a encore rien ici que tu puisses voir.",
  notYours: "Seule la personne qui a posé la question, ou qui peut gérer les messages, peut supprimer une réponse.",
  sharedBefore: "Cette réponse a déjà été partagée.",
  noSection: (topics) => `Cette section n’existe pas. Choisis une des suggestions, ou regarde ${topics}.`,
  cannotRead: `Je n’ai pas le droit de lire ce message. Ouvre son menu, puis Applications, puis « ${answerThis} » ; ou mentionne-moi dans ta question.`,
  sharedBy: "Partagé par",
  askedFor: (person, asker) => `<@${person}>, <@${asker}> a cherché ceci pour toi :`,
  notForBots: "Je cherche pour des personnes, pas pour des applications. Indique une personne, ou n’en indique pas.",
  notPrivateForOthers: "Ce que tu es seul à voir n’atteint personne d’autre. Retire la personne, ou « private ».",
  personAsked: (channel) => `Ta question se trouve maintenant dans <#${channel}>.`,
  personAskedBefore: (channel) => `Ta question a déjà été posée dans <#${channel}>.`,
  asksPerson: "pose une question à laquelle la base de connaissances n’a pas de réponse sûre :",
  permissions: {
    ViewChannel: "« Voir les salons »",
    SendMessages: "« Envoyer des messages »",
    SendMessagesInThreads: "« Envoyer des messages dans les fils »",
    ReadMessageHistory: "« Voir les anciens messages »",
    ManageThreads: "« Gérer les fils »",
  },
  lacks: (permissions, channel) => `Il me manque des permissions dans <#${channel}> (${permissions}).`,
  lacksForAnswer: (permissions, channel, ask) =>
    `Tu m’as posé une question dans <#${channel}>, où il me manque des permissions (${permissions}). Préviens une personne qui gère le serveur, ou utilise ${ask}.`,
  mayNotAnswer: (channel, ask) =>
    `Tu m’as posé une question dans <#${channel}>, où je n’ai pas le droit de répondre. Préviens une personne qui gère le serveur, ou utilise ${ask}.`,
  threadClosed: (channel, ask) =>
    `Tu m’as posé une question dans <#${channel}>, qui est fermé ou verrouillé. Rouvre-le, ou utilise ${ask}.`,
  settingsTitle: "Ce que je fais sur ce serveur, dans les limites fixées par la personne qui me gère :",
  pickAnswerChannels: "Les salons et forums où je réponds de moi-même",
  pickHelpChannel: "Le salon où l’on demande de l’aide",
  pickHelpRole: "Le rôle qui y est appelé",
  pickAudiences: "Ce qu’on peut voir ici en plus de ce qui est public",
  ownersSettings: "Revenir aux réglages de la personne qui me gère",
  notManager: "Seule une personne qui gère le serveur peut voir et changer ce que j’y fais.",
  settingsAway:
    "Je n’ai pas accès à mes données en ce moment, donc rien ne peut être changé. Réessaie un peu plus tard.",
  everyoneNotCalled: "Je n’appelle jamais tout le monde. Choisis un autre rôle.",
  needsMessageContent:
    "Je n’ai pas le droit de lire les messages, donc je ne réponds de moi-même dans aucun salon. La personne qui me gère peut changer cela.",
  reasonPlaceholder: "Ce qui manque à la réponse, ou là où elle se trompe",
};
