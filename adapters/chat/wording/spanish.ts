import type { AnswerWording } from "../../../src/index.ts";
import type { CommonWording } from "./common-wording.ts";
import { leftOutIn } from "./left-out.ts";

const anyOf = new Intl.ListFormat("es", { type: "disjunction" });
const allOf = new Intl.ListFormat("es", { type: "conjunction" });
const languageNames = new Intl.DisplayNames("es", { type: "language" });

const answers: AnswerWording = {
  greeting: "¡Hola! Hazme una pregunta sobre la base de conocimientos y citaré lo que dice.",
  welcome: "De nada.",
  neverMentions: (words) =>
    `La base de conocimientos nunca menciona ${anyOf.format(words.map((word) => `«${word}»`))}.`,
  nothingNear: "No he encontrado nada que se acerque.",
  closest: "No tengo una respuesta segura; estas secciones son las que más se acercan.",
  closestOne: "No tengo una respuesta segura; esta sección es la que más se acerca.",
  leftOpen: (question) => `No tengo una respuesta segura a «${question}».`,
  readsOnly(languages) {
    const listed = allOf.format(languages.map((language) => languageNames.of(language) ?? language));
    return `Solo leo textos en ${listed}; pregunta ${languages.length === 1 ? `en ${listed}` : "en uno de estos idiomas"}, por favor.`;
  },
  otherVersions: (versions, more) =>
    `Otras versiones dicen otra cosa: ${versions.join(", ")}${more === 0 ? "" : ` y ${more} más`}.`,
  author: (name) => `por ${name}`,
  consulted: (names) => `consultados: ${names}`,
  informed: (names) => `informados: ${names}`,
  pages: ({ first, last }) => (first === last ? `pág. ${first}` : `págs. ${first}-${last}`),
};

export const spanish: CommonWording = {
  answers,
  wholeSection: "Sección entera",
  nextBest: "Siguiente respuesta",
  askPerson: "Preguntar a alguien",
  remove: "Quitar",
  helpful: "Útil",
  notHelpful: "No es útil",
  seeAlso: "Ver también",
  open: "Abrir",
  left: leftOutIn({
    characters: ["# carácter más", "# caracteres más"],
    lines: ["# línea de código más", "# líneas de código más"],
    rows: ["# fila más", "# filas más"],
    items: ["# elemento más", "# elementos más"],
    paragraphs: ["# párrafo más", "# párrafos más"],
    quotes: ["# cita más", "# citas más"],
  }),
  openSection: "Abrir una sección",
  findSection: "Buscar una sección",
  below: "Subsecciones",
  seeAll: "Más secciones",
  asked: "Pregunta:",
  shortened: "Era largo: he leído el principio y el final, y nada de en medio.",
  textAlone: "Solo leo texto, no imágenes, grabaciones ni archivos. Escribe lo que quieres saber, por favor.",
  besideFiles: "Solo leo texto: respondo a lo que está escrito, sin lo adjunto.",
  hiddenLink: "No puedo leer el mensaje de ese enlace, o no para ti. Escríbeme su pregunta, por favor.",
  notForYou: "Aquí no se me puede usar, o no puedes tú. Quien me gestiona puede cambiarlo.",
  topics: "Sobre qué se puede preguntar",
  nothingMore: "No hay nada mejor que lo que ya has visto.",
  answeredIt: "Esta era la respuesta",
  noted: "Gracias, anotado.",
  questionGone: "Ya no veo la pregunta. Hazla otra vez, por favor.",
  notYourQuestion: "Solo quien preguntó, o quien ayuda aquí, puede decir que está resuelta.",
  sectionGone: "Esa sección ya no existe.",
  cannotAskPerson: "No puedo acceder al canal donde se pregunta a la gente.",
  helpersBusy: (minutes) =>
    `Se ha preguntado mucho a la gente hace poco. Pulsa de nuevo en ${minutes === 1 ? "un minuto" : `${minutes} minutos`}, por favor.`,
  needsHelp: "Una pregunta para la que la base de conocimientos no tiene una respuesta segura",
  origin: "donde se preguntó",
  there: "verla allí",
  slowDown: (seconds) =>
    `Son muchas preguntas. Vuelve a preguntar en ${seconds === 1 ? "un segundo" : `${seconds} segundos`}, por favor.`,
  givenUp: "Lo he intentado varias veces y no he podido responder. Pregúntalo con otras palabras, por favor.",
  failed: "Algo ha fallado por mi parte. Pregunta de nuevo en un momento, por favor.",
  wrongAnswer: "¿Era incorrecta la respuesta? Di por qué, y sus autores lo verán.",
  reasonTitle: "¿Qué estaba mal?",
  reasonLabel: "¿Qué esperabas en su lugar?",
  previousPage: "Página anterior",
  nextPage: "Página siguiente",
  page: (page, pages) => `Página ${page} de ${pages}`,
};
