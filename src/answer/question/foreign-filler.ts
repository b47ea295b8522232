import type { Language } from "../../search/languages/language.ts";

/** Filler words around a question, by language; they tell nothing of its subject. */
const filler: Partial<Record<Language, string>> = {
  de: `hallo hi hey moin servus guten tag morgen abend liebe leute zusammen danke dank vielen lg gruß grüße frage fragen kurze kurz
    schnell weiß weißt wisst sag sagt sagen erklär erkläre erklären hilf helfen hilfe unterschied unterschiede vergleich sorry
    scheiß scheiße verdammt verdammte mist blöde blöd doof ey alter mann boah halt wohl gerade gleich genau einfach bitteschön ähm hm
    bevor nachdem sobald solange falls sofern sodass dass obwohl obgleich sowohl weder entweder beziehungsweise statt anstatt anstelle
    stattdessen trotz trotzdem außer ausser außerhalb innerhalb neben bezüglich hinsichtlich mittels samt laut gemäß wegen aufgrund anhand
    zwecks übers deshalb deswegen darum somit allerdings jedoch dennoch außerdem zudem ebenfalls nämlich übrigens tatsächlich wirklich
    natürlich vielleicht wahrscheinlich ansonsten jeweils irgendwann irgendwelche irgendeinen nirgends nirgendwo überall selber ziemlich
    ganz gar bloß lediglich sogar eher gern gerne lieber fast kaum genug beide beiden unsere unserem unseren unserer dran drin drauf rein
    raus los her danach lasse ließ hätte hätten hättest würdest könntet solltet`,
  fr: `bonjour salut bonsoir coucou merci svp stp s'il plaît question questions sais savez dis dites expliquer explique aide aidez
    différence différences putain merde bordel pourriez truc vraiment juste vite urgent beaucoup hein`,
  es: `hola buenos buenas días tardes noches gracias favor pregunta preguntas sabe saben sabéis dime explica explicar ayuda ayudar
    diferencia diferencias mierda joder carajo alguien`,
  pt: `olá oi bom dia boa tarde noite obrigado obrigada favor pergunta perguntas sabe sabem diga explica explicar ajuda ajudar
    diferença diferenças merda porra caramba alguém`,
  nl: `hallo hoi hey goedemorgen goedemiddag dank bedankt alsjeblieft alstublieft vraag vraagje weet weten zeg uitleggen help
    verschil verschillen verdomme kut shit snel`,
  it: `ciao salve buongiorno buonasera grazie favore domanda domande sa sapete sai dimmi spiega spiegare aiuto aiutare
    differenza differenze cazzo merda qualcuno`,
  sv: "hej hejsan tjena god morgon tack snälla fråga frågor vet säg förklara hjälp skillnad skillnader jävla fan skit",
  ja: `すみません お願い 教えろ 違い 質問 質問です こんにちは ありがとう ございます いい よい できます できるか できますか もらえる もらう
    くれる しまう しまった みたい ほしい させる みる もう まだ すぐ ずっと とても もっと くらい ぐらい ばかり など`,
  zh: "你好 您好 谢谢 请教 问题 区别 告诉 知道",
  ko: "안녕하세요 감사합니다 질문 알려주세요 알려 주세요 차이 차이점 좀",
  th: "สวัสดี ขอบคุณ ช่วย บอก หน่อย คำถาม",
};

/** Words that very many questions contain, by language. They only carry the verb of a question, so they get a low share. */
const light: Partial<Record<Language, string>> = {
  de: `finde findest findet finden brauche brauchst braucht brauchen benötige benötigt bekomme bekommst bekommt bekommen kriege kriegt
    kriegen erhalte sehe sieht sehen steht stehen liegt liegen kommt kommen passiert passieren heißt heißen bedeutet funktioniert
    benutze benutzt benutzen nutze nutzt nutzen verwende verwenden verwendet nehme nimmt nehmen gehört bleibt gilt gelten neu neue neuen
    neues neuer gut besser beste besten möglich möglichkeit möglichkeiten art arten richtig darauf
    stelle stellst stellt stellen setze setzt setzen bringe bringt bringen halte hält halten gehe gehst gehen ging komme kommst klappt
    vorher nachher anschließend zuerst zunächst zuletzt endlich schließlich manchmal oft öfter häufig selten immer nie niemals weiterhin
    nochmal nochmals erneut sofort später früher damals heute gestern derzeit aktuell momentan bald ungefähr circa ca direkt extra
    nachträglich allein alleine weit`,
  fr: "trouver trouve trouvent avoir obtenir obtient utiliser utilise besoin passe passer marche fonctionne signifie veut nouveau nouvelle nouveaux mettre met prendre voir",
  es: "encontrar encuentro encuentra obtener obtengo necesita necesitan usar uso pasa pasar funciona significa nuevo nueva nuevos poner ver",
  pt: "encontrar encontro obter obtenho precisa precisam usar uso acontece funciona significa novo nova novos colocar ver",
  nl: "vinden vind krijgen krijg nodig gebruiken gebruik gebeurt gebeuren werkt werken betekent nieuw nieuwe zien staat",
  it: "trovare trovo ottenere ottengo usare uso succede funziona significa nuovo nuova nuovi mettere vedere bisogno",
  ja: "使 使用 利用 出 作 入 行 見 知 思 変 変更 決 別 他",
  sv: "hitta hittar behöver behöva använda använder händer fungerar betyder ny nytt nya se ser",
};

function wordsOf(lists: Partial<Record<Language, string>>, language: Language): ReadonlySet<string> {
  return new Set(lists[language]?.split(/\s+/) ?? []);
}

const known = new Map<Language, { readonly filler: ReadonlySet<string>; readonly light: ReadonlySet<string> }>();

/** Returns the filler words and light words of a language other than English, in lower case. */
export function fillerAndLightWords(language: Language): {
  readonly filler: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
} {
  const words = known.get(language) ?? { filler: wordsOf(filler, language), light: wordsOf(light, language) };
  known.set(language, words);
  return words;
}
