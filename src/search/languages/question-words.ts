/**
 * Words that questions are made of and that the lists of stop words lack in part: interrogatives, modal verbs and
 * pronouns, by ISO 639-1 code.
 */
export const questionWords: Readonly<Record<string, string>> = {
  de: `wer wie was wann warum wieso weshalb wohin woher womit wofür wodurch worauf wovon wozu worum woran worin wovor wobei
    woraus wonach inwiefern inwieweit welche welcher welches welchem welchen wem wen wessen wieviel wieviele viele vielen vieler mehr
    gibt gibts es geht gehts bitte seit ab beim ans aufs fürs ums bzw ggf sowie je mal eigentlich überhaupt denn etwa schon bereits
    muss musst müssen müsst müsste müssten musste mussten darf darfst dürfen dürft durfte durften dürfte dürften kann kannst könnt
    konnte konnten könnten könntest soll sollst sollt sollten mag mögen möchte möchten möchtest willst wollt wollten lässt lassen lasst
    wäre wären sei seid worden geworden habt tun tut tue mache machst macht wirst werdet jemand jemanden jemandem niemand irgendwo
    irgendwie irgendwas irgendein irgendeine dabei dafür dagegen daher daran darauf darin darüber davon davor deren dessen hierfür hierzu`,
  fr: `combien comment pourquoi quand où quel quelle quels quelles lequel laquelle lesquels lesquelles quoi est-ce peut peux
    peuvent pouvons pouvez puis puisse pourrait pourrais faut faudrait dois doit doivent devons devez devrait devrais veux veut
    voudrais voudrait veulent fait fais font faire va vas vais vont aller donc alors si aussi très plus moins bien comme lorsque
    lorsqu puisque puisqu jusqu quelqu quelque quelques chacun tout tous toute toutes autre autres quelqu'un chez depuis pendant
    entre vers sous ceux celle celui celles y dont leur leurs merci`,
  es: `cómo cuándo cuánto cuánta cuántos cuántas dónde adónde quién quiénes cuál cuáles qué puedo puedes puede podemos pueden
    podría hacer hago hace hay debo debes debe debemos deben tengo tienes tiene tenemos quiero quieres necesito me mi mis se`,
  pt: `como quando quanto quanta quantos quantas onde aonde quem qual quais que porque porquê posso podes pode podemos podem
    poderia fazer faço faz há devo deve devemos devem tenho tem temos têm preciso quero meu minha meus minhas seu sua seus suas é são era eram
    foi ser está estão estava`,
  nl: `hoe wanneer waarom waar waarvoor waarmee waarheen waaraan waarop wie wiens wat welke welk hoeveel kan kun kunt kunnen kon
    konden moet moeten moest mag mogen mocht wil wilt willen wilde zou zouden zal zult zullen wordt worden werd werden doe doet doen
    gaat ga gaan heb hebt heeft hebben is zijn ben bent mijn jouw uw ons onze er iets iemand graag even`,
  it: `come quando quanto quanta quanti quante dove chi quale quali cosa perché posso puoi può possiamo possono potrei devo devi
    deve dobbiamo devono dovrei fare faccio fa voglio vorrei vuole serve c'è ci sono mio mia miei mie nostro nostra è era erano sia
    essere dov'è com'è quand'è`,
  sv: `hur när varför var vart vem vems vilka vilken vilket vad kan kunde måste får fick ska skall skulle vill ville bör gör göra
    gjort finns blir blev har hade är min mitt mina vår vårt våra någon något några man många mycket länge ofta ens alls också bara redan`,
  zh: "怎么 怎样 怎么样 如何 什么 什么时候 何时 哪里 哪儿 哪个 哪些 谁 为什么 多少 几 吗 呢 吧 啊 的 了 请 请问 可以 能 能否 是否 需要 应该 要 想 我 我们 你 您",
  ja: "どう どの よう する し ます です でし まし た ください 教え 教えて 方法 何 誰 いつ どこ なぜ どうして どれ どちら どんな れ られ ませ たい ない でしょう か ん だ の は が を に へ と も や から まで より ば なら なり いくつ いくら さん こと もの とき 時 場合 必要 とは ですか ますか",
  ko: "어떻게 무엇 무엇을 무엇인가요 뭐 뭐예요 언제 어디 어디서 어디에 누가 누구 왜 몇 얼마 얼마나 어느 어떤 하나요 있나요 되나요 인가요 해야 하려면 할 수 있어요 합니까 있습니까 무슨 제가 나는 저는 우리 며칠 며칠인가요 며칠이나 며칠간 몇일 얼마인가요 누구인가요 누구에게 어디인가요 언제인가요 언제까지 가능한가요 알려주세요 알려줘 싶어요 합니다",
  th: "อย่างไร ยังไง อะไร เมื่อ เมื่อไหร่ เมื่อไร ไหร่ ที่ไหน ไหน ใคร ทำไม กี่ เท่าไหร่ เท่าไร ได้ ไหม หรือ ต้อง ที่ ของ และ ใน เป็น มี จะ ฉัน ผม เรา คือ ครับ ค่ะ คะ",
};
