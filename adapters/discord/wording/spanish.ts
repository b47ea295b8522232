import { spanish as common } from "../../chat/wording/spanish.ts";
import type { DiscordWording } from "./discord-wording.ts";

const answerThis = "Responder a esto";

export const spanish: DiscordWording = {
  ...common,
  commands: {
    ask: "Preguntar a la base de conocimientos",
    question: "Tu pregunta, o una sección para abrir",
    private: "Mostrar la respuesta solo a ti",
    topics: "Ver sobre qué se puede preguntar",
    section: "Leer una sección entera",
    sectionName: "La sección",
    answerThis,
  },
  share: "Compartir aquí",
  solved: "Esto lo resolvió",
  isSolved: "Resuelto",
  topicsHint: (topics) => `${topics} muestra sobre qué se puede preguntar.`,
  noTopics: "Aquí aún no hay nada que puedas ver.",
  notYours: "Solo quien preguntó, o quien puede gestionar los mensajes, puede quitar una respuesta.",
  sharedBefore: "Esta respuesta ya se compartió.",
  noSection: "Esa sección no existe. Elige una de las sugerencias, o mira en /topics.",
  cannotRead: `No puedo leer ese mensaje. Abre su menú, luego Aplicaciones, luego «${answerThis}»; o mencióname en tu pregunta.`,
  sharedBy: "Compartido por",
  personAsked: (channel) => `Tu pregunta ya está en <#${channel}>.`,
  personAskedBefore: (channel) => `Tu pregunta ya se hizo en <#${channel}>.`,
  asksPerson: "pregunta, y la base de conocimientos no tiene una respuesta segura:",
  lacks: (permissions, channel) => `Me falta el permiso ${permissions} en <#${channel}>.`,
  lacksForAnswer: (permissions, channel) =>
    `Me preguntaste en <#${channel}>, donde me falta el permiso ${permissions}. Avisa a quien gestiona el servidor, o usa /ask.`,
  mayNotAnswer: (channel) =>
    `Me preguntaste en <#${channel}>, donde no tengo permiso para responder. Avisa a quien gestiona el servidor, o usa /ask.`,
  threadClosed: (channel) =>
    `Me preguntaste en <#${channel}>, que está cerrado o bloqueado. Ábrelo de nuevo, o usa /ask.`,
  reasonPlaceholder: "Qué le falta a la respuesta, o dónde se equivoca",
};
