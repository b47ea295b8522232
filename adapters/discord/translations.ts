import { Locale, type LocalizationMap } from "discord.js";

/** The languages, besides English, in which Discord shows the commands, to each person in theirs. */
const locales = [Locale.German, Locale.French, Locale.SpanishES, Locale.SpanishLATAM, Locale.Japanese] as const;

type Translations = readonly [german: string, french: string, spanish: string, japanese: string];

/** The descriptions of the commands and the names of menus, by what they are in English. */
const translations: Readonly<Record<string, Translations>> = {
  "Ask the knowledge": [
    "Die Wissenssammlung fragen",
    "Interroger la base de connaissances",
    "Preguntar a la base de conocimientos",
    "ナレッジに質問する",
  ],
  "Your question, or a section to open": [
    "Deine Frage, oder ein Abschnitt zum Öffnen",
    "Votre question, ou une section à ouvrir",
    "Tu pregunta, o una sección para abrir",
    "質問、または開くセクション",
  ],
  "Show the answer to you alone": [
    "Die Antwort nur dir zeigen",
    "Ne montrer la réponse qu'à vous",
    "Mostrar la respuesta solo a ti",
    "回答を自分だけに表示する",
  ],
  "Who the answer is for; they are told": [
    "Für wen die Antwort ist; die Person wird benachrichtigt",
    "À qui la réponse s'adresse ; la personne est prévenue",
    "Para quién es la respuesta; se le avisa",
    "回答を届ける相手(通知されます)",
  ],
  "See what there is to ask about": [
    "Sehen, wonach man fragen kann",
    "Voir sur quoi poser des questions",
    "Ver sobre qué se puede preguntar",
    "質問できる内容を見る",
  ],
  "Read a whole section": [
    "Einen ganzen Abschnitt lesen",
    "Lire une section entière",
    "Leer una sección entera",
    "セクション全体を読む",
  ],
  "The section": ["Der Abschnitt", "La section", "La sección", "セクション"],
  "Set what I do in this server": [
    "Einstellen, was ich auf diesem Server tue",
    "Régler ce que je fais sur ce serveur",
    "Configurar lo que hago en este servidor",
    "このサーバーでの動作を設定する",
  ],
  "Answer this": ["Das beantworten", "Répondre à ceci", "Responder a esto", "これに回答する"],
};

/** A text in the other languages; undefined where it has no translation, so that Discord shows the English one. */
export function translationsOf(english: string): LocalizationMap | undefined {
  const found = translations[english];
  if (found === undefined) return undefined;
  const [german, french, spanish, japanese] = found;
  const inOrder = [german, french, spanish, spanish, japanese];
  return Object.fromEntries(locales.map((locale, at) => [locale, inOrder[at]]));
}
