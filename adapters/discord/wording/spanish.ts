import { spanish as common } from "../../chat/wording/spanish.ts";
import type { DiscordWording } from "./discord-wording.ts";

const answerThis = "Responder a esto";

export const spanish: DiscordWording = {
  ...common,
  commands: {
    ask: "Preguntar a la base de conocimientos",
    question: "Tu pregunta, o una sección para abrir",
    target: "Para quién es la respuesta; se le avisa",
    private: "Mostrar la respuesta solo a ti",
    topics: "Ver sobre qué se puede preguntar",
    section: "Leer una sección entera",
    sectionName: "La sección",
    settings: "Ajustar lo que hago en este servidor",
    answerThis,
  },
  share: "Compartir aquí",
  solved: "Esto lo resolvió",
  isSolved: "Resuelto",
  solvedTags: ["resuelto", "resuelta", "solucionado", "respondido"],
  topicsHint: (topics) => `${topics} muestra sobre qué se puede preguntar.`,
  noTopics: "Aquí aún no hay nada que puedas ver.",
  notYours: "Solo quien preguntó, o quien puede gestionar los mensajes, puede quitar una respuesta.",
  sharedBefore: "Esta respuesta ya se compartió.",
  noSection: (topics) => `Esa sección no existe. Elige una de las sugerencias, o mira en ${topics}.`,
  cannotRead: `No puedo leer ese mensaje. Abre su menú, luego Aplicaciones, luego «${answerThis}»; o mencióname en tu pregunta.`,
  sharedBy: "Compartido por",
  askedFor: (person, asker) => `<@${person}>, <@${asker}> ha buscado esto para ti:`,
  notForBots: "Busco cosas para personas, no para aplicaciones. Indica una persona, o no indiques ninguna.",
  notPrivateForOthers: "Lo que solo ves tú no le llega a nadie más. No indiques a nadie, o quita «private».",
  personAsked: (channel) => `Tu pregunta ya está en <#${channel}>.`,
  personAskedBefore: (channel) => `Tu pregunta ya se hizo en <#${channel}>.`,
  asksPerson: "pregunta, y la base de conocimientos no tiene una respuesta segura:",
  permissions: {
    ViewChannel: "«Ver canales»",
    SendMessages: "«Enviar mensajes»",
    SendMessagesInThreads: "«Enviar mensajes en hilos»",
    ReadMessageHistory: "«Leer el historial de mensajes»",
    ManageThreads: "«Gestionar hilos»",
  },
  lacks: (permissions, channel) => `Me faltan permisos en <#${channel}> (${permissions}).`,
  lacksForAnswer: (permissions, channel, ask) =>
    `Me preguntaste en <#${channel}>, donde me faltan permisos (${permissions}). Avisa a quien gestiona el servidor, o usa ${ask}.`,
  mayNotAnswer: (channel, ask) =>
    `Me preguntaste en <#${channel}>, donde no tengo permiso para responder. Avisa a quien gestiona el servidor, o usa ${ask}.`,
  threadClosed: (channel, ask) =>
    `Me preguntaste en <#${channel}>, que está cerrado o bloqueado. Ábrelo de nuevo, o usa ${ask}.`,
  settingsTitle: "Lo que hago en este servidor, dentro de lo que ha fijado quien me gestiona:",
  pickAnswerChannels: "Canales y foros en los que respondo por mi cuenta",
  pickHelpChannel: "El canal donde se pregunta a la gente",
  pickHelpRole: "El rol al que se avisa allí",
  pickAudiences: "Lo que se puede ver aquí además de lo público",
  ownersSettings: "Volver a los ajustes de quien me gestiona",
  notManager: "Solo quien gestiona el servidor puede ver y cambiar lo que hago en él.",
  settingsAway:
    "Ahora no puedo acceder a mi registro, así que no se puede cambiar nada. Inténtalo más tarde, por favor.",
  everyoneNotCalled: "Nunca aviso a todo el mundo. Elige otro rol, por favor.",
  needsMessageContent:
    "No puedo leer los mensajes, así que no respondo por mi cuenta en ningún canal. Quien me gestiona puede cambiarlo.",
  reasonPlaceholder: "Qué le falta a la respuesta, o dónde se equivoca",
};
