import type { Language } from "../../search/languages/language.ts";

/** Patterns that tell what a message in another language than English does; applied to lower case without accents. */
export interface IntentSigns {
  readonly thanks: RegExp;
  /** Says that an answer is wrong or did not help. */
  readonly objection?: RegExp;
  readonly withdrawal?: RegExp;
  /** A request that somebody do something. */
  readonly deed?: RegExp;
  /** A clause that asks, whatever punctuation ends it. */
  readonly question?: RegExp;
  /** A clause that is no question, even with a question mark. */
  readonly noQuestion?: RegExp;
  /** A whole clause that only says that something was understood, worked or will be tried. */
  readonly nod?: RegExp;
  /** The beginning of a statement. */
  readonly told?: RegExp;
}

const german: IntentSigns = {
  thanks:
    /\b(?:danke+(?:schon|schoen|sehr)?|(?:vielen|besten|herzlichen|tausend|lieben|schonen) dank|dank (?:dir|euch|ihnen)|merci vielmals)\b/,
  objection:
    /\b(?:(?:das|es|die antwort) (?:ist|war|stimmt|passt)(?: (?:so|ja|leider|aber|doch|einfach|komplett|vollig|total))* (?:falsch|nicht (?:richtig|korrekt|wahr|die antwort|das)|quatsch|unsinn|blodsinn|veraltet|nicht)|(?:stimmt|passt) (?:so |doch |aber |leider |gar |uberhaupt )*nicht|(?:das|es) (?:hat|hilft|funktioniert|geht|klappt|bringt)(?: (?:mir|bei|leider|aber|so|immer|noch|gar|uberhaupt|auch))* (?:nicht|nichts)|(?:funktioniert|klappt|geht|hilft) (?:bei mir |leider |immer noch |so |mir )*nicht|hat (?:leider |mir |aber )*nicht (?:geklappt|geholfen|funktioniert)|falsche antwort|(?:das )?(?:hab|habe) ich nicht gefragt|nicht (?:das,? )?was ich (?:wollte|meinte|suche|wissen wollte))\b|^(?:nein|ne|no)[ ,.!]+(?:falsch|stimmt nicht)\b|^falsch(?: lol)?$/,
  withdrawal:
    /^(?:(?:sorry|ach|ah|ok|ups|oh|edit|update|schon)[\s,:!.-]+){0,3}(?:hat sich (?:schon |bereits |inzwischen |damit |gerade )*erledigt|(?:(?:schon|bereits|inzwischen|jetzt|selbst|problem|ist) )*(?:erledigt|gefunden|gelost|geklart|behoben|gefixt)$|habs$|passt schon$|doch nicht$|brauch(?:e|s)? (?:ich )?nicht mehr$|nicht mehr notig$|vergiss(?:t)? (?:es|das|die frage)|egal$|schon gut|(?:hab|habe)(?: es|'s| das)? (?:schon |selbst |jetzt )*(?:gefunden|gelost|herausgefunden|rausgefunden)|habs (?:schon |selbst |jetzt )*(?:gefunden|gelost|rausgefunden|hinbekommen)|falscher (?:kanal|channel|chat|thread)|(?:bitte )?ignorier(?:en|t)?)\b/,
  deed: /\b(?:(?:kann|konnte|konntest|konnten|konnt|kannst|magst|mag|wurdest|willst) (?:mal |bitte |kurz )*(?:du|ihr|jemand|einer|wer|sie|mir (?:jemand|einer|wer))(?: (?!sagen|erklaren|verraten)[\w']+){0,8} (?:(?:drauf|rein|druber|an|nach|vorbei)?(?:schauen|sehen|gucken)|prufen|checken|reviewen|mergen|ubernehmen|schicken|senden|anrufen|freigeben|neu ?starten|hinzufugen|einladen|loschen|weiterleiten|approven|deployen)|(?:hat|habt|hast) (?:jemand|einer|wer|ihr|du) (?:heute |morgen |kurz |gerade )*(?:zeit|lust|bock)|(?:jemand|wer|einer) (?:hier )?(?:lust|bock|zeit|da|online|wach)\b|(?:bist|seid|hast|habt) (?:du|ihr)\b)/,
  question:
    /^(?:(?:hallo|hi|hey|moin|ok|okay|und|aber|also|sorry|bitte|leute|zusammen|kurze frage|frage)[\s,:!.-]+){0,5}(?:(?:was (?=(?:ist|sind|macht|machen|bedeutet|heisst|kostet|passiert|muss|soll|sollte|kann|gibt|war|waren|hat|haben|tut|geht|bringt|spricht|ich|man|wir|genau)\b)|(?:wie|warum|wieso|weshalb|wann|wo|woher|wohin|wer|wen|wem|womit|wofur|wozu|worin|welche[rsnm]?|ab wann|seit wann) )(?!(?:gesagt|immer|schon (?:gesagt|erwahnt)|auch|geil|cool|schon|toll|nett|fur ein|dem auch|krass|ich (?:hore|sehe|finde|sagte))\b)\w|(?:gibt es|gibts|kann (?:ich|man|wir)|konnen wir|darf (?:ich|man)|muss (?:ich|man)|soll(?:te)? (?:ich|man|wir)|brauch(?:e|t) (?:ich|man)) \w|(?:weiss|kennt|hat) (?:jemand|wer|einer) \w|(?:kann|konnte) mir (?:jemand|wer|einer)\b)|\b(?:weiss (?:jemand|wer|einer)|kann (?:mir )?(?:jemand|einer|wer) (?:mir )?(?:sagen|erklaren|helfen))\b/,
  noQuestion:
    /(?:^|, )(?:oder|ne|gell|nicht wahr|stimmt's|echt|wirklich|wie geht's|wie gehts|wie geht es (?:dir|euch))$/,
  nod: /^(?:(?:ok|okay|ah|ach|oh|ja|jo|nein|gut|super|cool|alles klar|und|also|na|danke)[ ]){0,4}(?:ok|okay|ja|jo+|jep|nein|nee|gut|super|top|toll|klasse|prima|cool|geil|krass|stark|spitze|perfekt|genau|richtig|verstanden|verstehe|ach so|achso|aha|alles klar|klar|passt(?: so)?|stimmt|wow|haha\w*|lol|interessant|spannend|gerne|na dann|guter punkt|gute (?:idee|frage|antwort)|macht sinn|ergibt sinn|klingt (?:gut|super|vernunftig)|gut zu wissen|mach(?:e)? ich|wird gemacht|(?:das |es )?(?:hat )?(?:jetzt |nun |super |prima |wieder )*(?:geklappt|funktioniert|geholfen|klappt|lauft)(?: (?:jetzt|nun|super|prima|wieder|wunderbar|einwandfrei))*|(?:das )?hilft (?:mir )?(?:sehr |schon )*(?:weiter)?|(?:das )?ist (?:ja )?(?:super|toll|gut|interessant|hilfreich|klar)|(?:lass|lasst) (?:es |mich |das |uns |mir )*(?:morgen |spater |heute |gleich |mal |erst )*(?:probieren|testen|ausprobieren|versuchen|anschauen|ansehen|schauen|lesen)|(?:ich |wir )?(?:probier|versuch|test|schau|les|guck|mach|seh)(?:e|en)? (?:ich |wir |es |das |mir |mal |dann |morgen |spater |heute |gleich |nachher |mal )*(?:aus|an|nach|durch|rein)?|(?:das )?(?:werde|werd) ich (?:mal |morgen |spater |gleich |dann |heute |mir )*(?:probieren|testen|ausprobieren|versuchen|anschauen|ansehen|lesen)|bis (?:morgen|spater|dann|gleich))(?: (?:dann|mal|so|jetzt|morgen|spater|heute|leute|bot))*$/,
  told: /^(?:(?:ok|okay|ah|ach|oh|ja|nein|gut|und|aber|also|na)[\s,:!.-]+){0,3}(?:ich|wir|das|meine?|unsere?|bei (?:mir|uns)|(?:habe?|bin|war|werde) (?:ich|es|das|mal|jetzt)|schade)\b/,
};

const french: IntentSigns = {
  thanks: /\b(?:mer+ci+(?! de (?!(?:ton|votre|ta|tes|vos|la|l')\b)\w)|mersi|je (?:te|vous) remercie)\b/,
  objection:
    /\b(?:(?:c'est|c'etait|la reponse est|ta reponse est) (?:completement |totalement |encore |toujours |tout )*(?:faux|incorrecte?|fausse|errone|n'importe quoi|pas (?:ca|correct|vrai|juste|bon|la (?:bonne )?reponse|ce que))|ce n'est pas (?:ca|correct|vrai|juste|bon|la (?:bonne )?reponse|ce que|ma question)|ca (?:ne |n')?(?:marche|fonctionne|aide|m'aide|repond|change)(?: toujours)? (?:pas|rien)|ca (?:n')?a pas (?:marche|fonctionne|aide)|mauvaise reponse)\b|^(?:non[ ,.!]+)?faux$/,
  withdrawal:
    /^(?:(?:desole|ah|oh|ok|edit|bon|oups|pardon)[\s,:!.-]+){0,3}(?:laisse[sz]? tomber|oublie[sz]?(?: (?:ca|ma question))?$|oublie[sz]? (?:ca|ma question)|(?:c'est (?:bon|resolu|regle)[\s,:!.-]+)?j'ai (?:deja )?(?:trouve|resolu)|(?:(?:c'est|probleme|enfin|deja|finalement) )*(?:bon[\s,:!.-]+)?(?:resolu|regle|annule|trouve|corrige)$|finalement c'est bon$|(?:pas|plus) la peine$|plus besoin$|(?:non )?rien$|pas grave|mauvais (?:canal|salon|fil)|ignore[sz]? (?:ca|mon message)|ignorez-moi)\b/,
  deed: /\b(?:(?:(?:tu (?:peux|pourrais)|(?:peux|pourrais)-tu|vous (?:pouvez|pourriez)|(?:pouvez|pourriez)-vous|quelqu'un (?:peut|pourrait)|qqn (?:peut|pourrait)|est-ce que (?:tu peux|quelqu'un peut|vous pouvez)) (?!(?:me |m'|nous )?(?:dire|expliquer|aider))(?:[\w']+ ){0,3}(?:regarder|verifier|jeter|relire|valider|fusionner|merger|envoyer|appeler|lancer|relancer|redemarrer|ajouter|inviter|approuver|passer))|(?:tu|vous) (?:es|etes|as|avez) (?:le temps|dispo|la)\b|qui (?:est dispo|veut|vient)\b)/,
  question:
    /^(?:(?:bonjour|salut|coucou|hello|bonsoir|ok|et|mais|alors|donc|pardon|svp|question|dis|dites)[\s,:!.-]+){0,5}(?:(?:pourquoi|combien|depuis quand|a quoi|en quoi|qu'est[- ]ce|c'est quoi|est[- ]ce qu\w*|quand est-ce)(?= ?['\w])|comment (?:faire|on (?!my\b|the\b|this\b|that\b|it\b|your\b)\w|puis|peut|peux|pouvez|je\b|tu\b|vous\b|nous\b|les?\b|la\b|l'|une?\b|ca\b|est\b|sont\b|se\b|s'|\w+(?:er|ir|re)\b|\w+ (?:a|ont|est|sont|fait|utilise|marche|fonctionne)\b)|quand (?!(?:je|j'|tu|on|il|elle|ils|elles|meme|nous|vous|ca)\b)\w|quel(?:le)?s? (?!(?:dommage|surprise|horreur|honte|bonheur|plaisir|bordel|chance|enfer|idiot)\b)\w|ou (?:est|sont|se|puis|peut|trouver)\b|qui (?:est|sont|a|ont|peut|utilise)\b|(?:peut|puis|peuvent|doit|faut)-(?:on|je|il|nous|elle)\b|y a[- ]t[- ]il\b|il y a (?:un moyen|moyen)\b|que (?:signifie|veut dire|fait|faire)\b)|\b(?:quelqu'un|qqn|vous|tu) (?:sait|sais|savez|connait|connaissez)\b|\b(?:savez-vous|sais-tu|sait-on)\b|\b(?:peux|pouvez|peut|pourrait|pourriez)(?:-tu|-vous)? (?:me|m'|nous) ?(?:dire|expliquer|aider)\b/,
  noQuestion:
    /(?:^|, )(?:non|hein|n'est-ce pas|pas vrai|ah bon|vraiment|serieux|d'accord|ca va|comment ca va|comment vas-tu|quoi de neuf)$/,
  nod: /^(?:(?:ok|ah|oh|oui|non|bon|ben|bah|super|top|parfait|et|alors|donc)[ ]){0,4}(?:ok|okay|oui|ouais|non|bon|d'accord|dac|super|genial|cool|nickel|parfait|top|mdr+|lol|ptdr+|haha\w*|wow|compris|entendu|recu|bien (?:recu|vu|joue|compris)|interessant|exact|exactement|carrement|bonne (?:idee|question|reponse)|je (?:vois|comprends|note)|j'ai compris|c'est (?:bon|clair|parfait|super|genial|cool|note|compris|top|interessant|tres (?:clair|utile|bien))|(?:ca|cela) (?:marche|fonctionne|m'aide|aide)(?: (?:bien|maintenant|super|nickel|parfaitement|beaucoup|enfin))*|ca a (?:marche|fonctionne|aide)|(?:laisse|laissez)-moi (?:essayer|tester|regarder|voir|lire)(?: (?:ca|demain|ce soir|plus tard|d'abord|apres))*|(?:je|on|j')(?: vais| va)? ?(?:essayer|essaie|tester|teste|regarder|regarde|voir|lire|lis|verra|verrai)(?: (?:ca|cela|demain|ce soir|plus tard|d'abord|apres|tout de suite|lundi|a tete reposee))*|a (?:demain|plus|plus tard|bientot))(?: (?:maintenant|alors|donc|tout le monde|les gars|bot|demain))*$/,
  told: /^(?:(?:ok|ah|oh|oui|non|bon|et|mais|alors|donc)[\s,:!.-]+){0,3}(?:je\b|j'|on (?:a|est|va|fait|utilise|avait)\b|nous (?:avons|sommes|utilisons)\b|chez (?:moi|nous)\b|mon\b|ma\b|notre\b)/,
};

const spanish: IntentSigns = {
  thanks:
    /\b(?:gra+cia+s+(?! a (?!(?:todos|todas|ti|vosotros|ambos|ustedes|usted|tod@s)\b)\w)|te lo agradezco|se agradece|muy agradecid[oa])\b/,
  objection:
    /\b(?:(?:eso|esto|la respuesta|esa respuesta) (?:esta|es) (?:muy |completamente |totalmente )*(?:mal|incorrect[oa]|fals[oa]|equivocad[oa]|erroneo)|(?:eso |esto )?no (?:me )?(?:funciona|funciono|sirve|sirvio|ayuda|ayudo|es correcto|es cierto|es verdad|es eso|es lo que (?:pregunte|queria|buscaba|pedi))|respuesta (?:equivocada|incorrecta)|mala respuesta|te equivocas|sigue sin funcionar)\b|^(?:no[ ,.!]+)?(?:mal|falso|incorrecto)$/,
  withdrawal:
    /^(?:(?:perdon|ah|oh|ok|vale|edit|bueno|ups)[\s,:!.-]+){0,3}(?:olvidal[oa]|olvidadlo|olvidenlo|dejal[oa]|dejadlo|no importa|da igual|ya (?:lo )?(?:encontre|resolvi|solucione|tengo|he (?:encontrado|resuelto|solucionado))|ya no hace falta|(?:nada[\s,]+)?ya (?:esta|lo tengo)$|(?:(?:ya|problema|esta) )*(?:resuelto|solucionado|cancelado|arreglado|encontrado)$|canal equivocado|ignorad? (?:esto|mi mensaje))\b/,
  deed: /\b(?:(?:puedes|podrias|podeis|podriais|pueden|puede alguien|alguien puede|alguien podria|me puedes) (?!(?:decir|explicar|ayudar|decirme|explicarme|ayudarme)\b)(?:[\w']+ ){0,3}?(?:mirar\w*|revisar\w*|echar\w*|comprobar\w*|aprobar\w*|mergear\w*|enviar\w*|mandar\w*|llamar\w*|reiniciar\w*|anadir\w*|agregar\w*|invitar\w*|borrar\w*)|(?:tienes|teneis|alguien tiene) (?:un )?(?:momento|minuto|rato|tiempo)\b|alguien (?:juega|se apunta|disponible)\b|quien (?:juega|se apunta|viene)\b)/,
  question:
    /^(?:(?:hola|buenas|ok|vale|y|pero|entonces|perdon|oye|oigan|chicos|gente|una pregunta|pregunta|bueno)[\s,:!.-]+){0,5}(?:¿[¿\s]*)?(?:(?:como|cuando|donde) (?:puedo|puede|podemos|se|hago|hacer|hace|haces|instalo|llamo|uso|usar|funciona|consigo|configuro|es|esta|estan|migro|migr\w+|debo|deberia)\b|(?:por que|para que|a que|en que|desde cuando|que (?:es|son|hace|significa|diferencia|pasa|ventajas|tal)|cual(?:es)?|quien(?:es)? (?:es|son|usa|hizo|puede)|cuant[oa]s?) \w|(?:hay (?:alguna?|algun|una) (?:forma|manera|modo)|se puede|puedo|podemos|es posible) \w)|¿|\b(?:alguien sabe|sabe alguien|sabeis|saben|sabes) (?:si|como|por|que|cual|cuando|donde|quien|cuant\w+)\b|\b(?:puedes|puede|podrias|podria|alguien puede) (?:decirme|explicarme|ayudarme|decir|explicar)\b/,
  noQuestion: /(?:^|, |¿)(?:no|verdad|eh|cierto|en serio|de verdad|que tal|como estas|como estais|como va)$/,
  nod: /^(?:(?:ok|vale|ah|oh|si|no|bueno|bien|genial|super|perfecto|y|pues|entonces)[ ]){0,4}(?:ok|okay|vale+|si|no|bien|bueno|genial|perfecto|guay|mola|super|jaja\w*|jeje\w*|xd+|lol|wow|entendido|comprendido|de acuerdo|claro|exacto|listo|interesante|anotado|recibido|buena (?:idea|pregunta|respuesta)|ya veo|lo (?:entiendo|veo|tengo)|tiene sentido|que (?:bien|bueno|guay|interesante|util)|(?:eso |esto |ya |me )*(?:funciona|funciono|sirve|sirvio|ayuda|ayudo|ha funcionado)(?: (?:bien|genial|perfecto|ya|ahora|mucho|perfectamente))*|(?:lo |la |voy a |manana |luego |despues )*(?:pruebo|probare|probar(?:lo)?|miro|mirare|mirar(?:lo)?|leo|leere|leer(?:lo)?|intento|intentare|intentar(?:lo)?|hare)(?: (?:eso|esto|manana|luego|despues|hoy|esta tarde|primero))*|(?:dejame|dejadme) (?:que )?(?:lo )?(?:pruebe|probar(?:lo)?|mire|mirar(?:lo)?|ver(?:lo)?|leer(?:lo)?)(?: (?:eso|manana|luego|despues|hoy))*|hasta (?:manana|luego))(?: (?:ya|ahora|entonces|chicos|gente|todos|bot|manana|luego))*$/,
  told: /^(?:(?:ok|vale|ah|oh|si|no|bueno|pues|y|pero)[\s,:!.-]+){0,3}(?:yo\b|nosotros\b|me (?:ha|he|lo|la|parece|gusta|encanta)\b|lo (?:he|voy)\b|he (?:\w+[aií]do|visto|hecho)\b|hemos\b|estoy\b|estamos\b|voy\b|vamos\b|creo\b|mi\b|nuestr[oa]s?\b)/,
};

/** Without word boundaries, since Japanese has no blanks between words. */
const japanese: IntentSigns = {
  thanks:
    /ありがと|有難う|有り難う|感謝|助かり(?:ました|ます)|助かった|サンキュ|サンクス|あざ(?:す|っす|ます)|どうもです/,
  objection:
    /違います|違うよ|違うと思|違う$|ちがいます|ちがうよ|間違って|間違い(?:です|だ|だよ)|正しくない|うまくいか(?:ない|なかった|ないです|ません)|うまく(?:動|うご)か|動(?:かない|かなかった|きません)|解決し(?:ない|ません)|(?:ダメ|だめ|駄目)(?:でした|です|だった)|役に立(?:たない|ちません)|質問(?:の|に)?(?:答え|回答)になってい?(?:ない|ません)|聞いてい?(?:ない|ません)/,
  withdrawal:
    /^(?:すみません|ごめん(?:なさい)?|あ|やっぱり|やっぱ)?[、,。\s]*(?:解決しました|解決した|自己解決|忘れて|取り消し|なんでもない|何でもない|見つかりました|見つけました|もう(?:大丈夫|いい|結構)|いいです(?!ね|か)|大丈夫(?:です|になりました)|無視して|誤爆)/,
  deed: /(?:見て|確認して|レビューして|送って|直して|教えに来て|来て|マージして|承認して|再起動して|追加して|招待して|手伝って)(?:もらえ|いただけ|くれ|ください|頂け|ほしい|欲しい)|(?:時間|ひま|暇)(?:は)?(?:あり|ある)/,
  question:
    /[?？]|(?:です|ます|でしょう|ません|ました|ない|の|だろう)か(?:[。.!！\s]|ね$|な$|$)|教えて|(?:何|なに|なん)(?:です|$)|なぜ|どうして|どう(?:やって|すれば|したら)|(?:って|とは)(?:何|なに|なん)?$|(?:いくら|いつ|どこ|誰|だれ|どれ|どちら|どっち|どう)$|方法(?:は|を知)|知りたい|誰か.{0,20}(?:知って|わかる|分かる)/,
  noQuestion: /(?:そうですか|ですよね|だよね|ですね|なるほど|マジ|まじ|本当|ほんと|お元気ですか|元気)[?？\s]*$/,
  nod: /^(?:(?:ok|おk|おけ|オッケー|オーケー|はい|うん|ええ|了解|承知|りょ|なるほど|わかりました|分かりました|わかった|分かった|そうですか|そうですね|そっか|そうなんですね|確かに|たしかに|いいね|良いですね|いいですね|すごい|凄い|やばい|さすが|完璧|素晴らしい|面白い|w|笑|草|お疲れ様です|おつかれさま|また明日)(?:です|しました|いたしました|ですね|だね|ね|よ)*|(?:それで|これで|無事(?:に)?|やっと|ちゃんと)?(?:うまくいき|動き|できて|でき|解決し|直り|理解し)(?:ました|ます|た)|(?:それ(?:を)?|これ(?:を)?|では|じゃあ|明日|あとで|後で|早速|さっそく|ちょっと|一度|まず|今度)*(?:試して|やって|確認して|読んで|見て|調べて|検討して)(?:み(?:ます|る)|おき(?:ます)|い(?:きます)|から(?:.{0,10}))|(?:それ(?:を)?|明日|あとで|後で|早速|さっそく)*(?:試し|確認し|読み|検討し)(?:ます))+(?:ね|よ)?$/,
  told: /^(?:私|僕|俺|うち|弊社|昨日|今日|さっき)/,
};

const thanksAlone = (thanks: RegExp): IntentSigns => ({ thanks });

/** Thanks in languages of which nothing else is recognised, also in Latin transcription. */
export const thanksElsewhere = thanksAlone(
  /(?<!\p{L})(?:(?:domo )?arigato+u?|kansha|dziekuj[ea]|dzieki|dekuj[iu]|diky|kiitos|kiitti|mange tak|tusen takk|takk|multumesc|mersi|koszonom|koszi|tesekkurler|tesekkur ederim|sag ?ol|hvala|spasibo|spasiba|дякую|спасибо|благодаря|хвала|ευχαριστω|efharisto|shukran|شكرا|שוכרן|תודה|toda raba|mamnoon|ممنون|dhanyavaad?|shukriya|धन्यवाद|शुक्रिया|terima ?kasih|makasih|cam on|xie ?xie|kh?amsa?hamnida|gamsahamnida|gomawo|khob ?khun|salamat|mahalo|asante)(?!\p{L})/u,
);

/** Signs of intents by language; for some languages only thanks. */
export const foreignIntentSigns: Partial<Record<Language, IntentSigns>> = {
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  pt: thanksAlone(/\b(?:muito )?obrigad(?:o|a|ao|issimo)\b|\bvaleu\b/),
  it: thanksAlone(/\bgrazie\b/),
  nl: thanksAlone(/\b(?:bedankt|dank(?:je|jewel| je| u)(?: wel)?)\b/),
  sv: thanksAlone(/^tack(?: ska du ha| pa forhand)?(?=[\s.!,]*$)|\btack sa mycket\b/),
  zh: thanksAlone(/谢谢|謝謝|多谢|感谢|感謝您/),
  ko: thanksAlone(/감사|고마워|고맙/),
  th: thanksAlone(/ขอบคุณ|ขอบใจ/),
};
