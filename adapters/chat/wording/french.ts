import type { AnswerWording } from "../../../src/index.ts";
import type { CommonWording } from "./common-wording.ts";
import { leftOutIn } from "./left-out.ts";

const anyOf = new Intl.ListFormat("fr", { type: "disjunction" });
const allOf = new Intl.ListFormat("fr", { type: "conjunction" });
const languageNames = new Intl.DisplayNames("fr", { type: "language" });

const answers: AnswerWording = {
  greeting: "Bonjour ! Pose-moi une question sur la base de connaissances, et je cite ce qu’elle dit.",
  welcome: "Avec plaisir.",
  neverMentions: (words) =>
    `La base de connaissances ne mentionne jamais ${anyOf.format(words.map((word) => `« ${word} »`))}.`,
  nothingNear: "Je n’ai rien trouvé d’approchant.",
  closest: "Je n’ai pas de réponse sûre ; ces sections s’en approchent le plus.",
  closestOne: "Je n’ai pas de réponse sûre ; cette section s’en approche le plus.",
  leftOpen: (question) => `Je n’ai pas de réponse sûre à « ${question} ».`,
  readsOnly(languages) {
    const names = languages.map((language) => languageNames.of(language) ?? language);
    const only = allOf.format(names.map((name) => `en ${name}`));
    return `Je ne lis que les textes ${only} ; pose ta question ${names.length === 1 ? only : "dans l’une de ces langues"}.`;
  },
  otherVersions: (versions, more) =>
    `D’autres versions disent autre chose : ${versions.join(", ")}${more === 0 ? "" : ` et ${more} de plus`}.`,
  author: (name) => `par ${name}`,
  consulted: (names) => `consultés : ${names}`,
  informed: (names) => `informés : ${names}`,
  pages: ({ first, last }) => (first === last ? `p. ${first}` : `p. ${first}-${last}`),
};

export const french: CommonWording = {
  answers,
  wholeSection: "Section entière",
  nextBest: "Réponse suivante",
  askPerson: "Demander à quelqu’un",
  remove: "Supprimer",
  helpful: "Utile",
  notHelpful: "Pas utile",
  seeAlso: "Voir aussi",
  open: "Ouvrir",
  left: leftOutIn({
    characters: ["# autre caractère", "# autres caractères"],
    lines: ["# autre ligne de code", "# autres lignes de code"],
    rows: ["# autre ligne de tableau", "# autres lignes de tableau"],
    items: ["# autre élément", "# autres éléments"],
    paragraphs: ["# autre paragraphe", "# autres paragraphes"],
    quotes: ["# autre citation", "# autres citations"],
  }),
  openSection: "Ouvrir une section",
  findSection: "Trouver une section",
  below: "Sous-sections",
  seeAll: "Plus de sections",
  asked: "Question :",
  shortened: "C’était long : j’en ai lu le début et la fin, et rien entre les deux.",
  textAlone: "Je ne lis que du texte, pas d’images, d’enregistrements ni de fichiers. Écris ce que tu veux savoir.",
  besideFiles: "Je ne lis que du texte : je réponds à ce qui est écrit, sans les pièces jointes.",
  hiddenLink: "Je ne peux pas lire le message derrière ce lien, ou pas pour toi. Écris-moi sa question.",
  notForYou: "On ne peut pas m’utiliser ici, ou tu n’en as pas le droit. La personne qui me gère peut changer cela.",
  topics: "Sur quoi poser des questions",
  nothingMore: "Il n’y a rien de mieux que ce que tu as vu.",
  answeredIt: "C’était la réponse",
  noted: "Merci, c’est noté.",
  questionGone: "Je ne vois plus la question. Pose-la de nouveau.",
  notYourQuestion: "Seule la personne qui a posé la question, ou qui aide ici, peut dire qu’elle est résolue.",
  sectionGone: "Cette section n’existe plus.",
  cannotAskPerson: "Je n’ai pas accès au salon où l’on demande de l’aide.",
  helpersBusy: (minutes) =>
    `On vient de demander souvent de l’aide. Appuie de nouveau dans ${minutes === 1 ? "une minute" : `${minutes} minutes`}.`,
  needsHelp: "Une question à laquelle la base de connaissances n’a pas de réponse sûre",
  origin: "là où elle a été posée",
  there: "la voir là-bas",
  slowDown: (seconds) =>
    `Cela fait beaucoup de questions. Repose la tienne dans ${seconds === 1 ? "une seconde" : `${seconds} secondes`}.`,
  givenUp: "J’ai essayé plusieurs fois, sans pouvoir répondre. Pose la question en d’autres termes.",
  failed: "Quelque chose s’est mal passé de mon côté. Redemande dans un instant.",
  wrongAnswer: "La réponse était-elle fausse ? Dis pourquoi, et ses auteurs le verront.",
  reasonTitle: "Qu’est-ce qui n’allait pas ?",
  reasonLabel: "Qu’attendais-tu à la place ?",
  previousPage: "Page précédente",
  nextPage: "Page suivante",
  page: (page, pages) => `Page ${page} sur ${pages}`,
};
