import { describe, expect, it } from "vitest";
import { nothingFound } from "../../src/answer/wording.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { detectLanguage, languageOf } from "../../src/search/languages/detect-language.ts";
import { contentTerms } from "../../src/search/terms.ts";

function footnoteOf(files: Record<string, string>): Footnote {
  return new Footnote(
    Object.entries(files).flatMap(([file, text]) => {
      const { document } = parseDocument(file, text);
      return document === undefined ? [] : [document];
    }),
  );
}

/**
 * For each language: a page on leave with a section on holidays and one on illness, a question about each, and one about
 * neither.
 */
const pages: Record<string, { page: string; asked: readonly [holidays: string, illness: string]; unknown: string }> = {
  de: {
    page: "# Abwesenheit\n\n## Urlaub beantragen\n\nDer Urlaub wird zwei Wochen vorher im Kalender eingetragen. Die Leitung bestätigt den Antrag in drei Tagen.\n\n## Krankheit\n\nWer krank ist, meldet sich vor neun Uhr in der Abteilung und schickt am dritten Tag ein Attest.\n",
    asked: ["Wer bestätigt Urlaubsanträge?", "Wann brauche ich ein Attest?"],
    unknown: "Wie warm ist es in Rom?",
  },
  fr: {
    page: "# Absences\n\n## Demander des congés\n\nLes congés sont inscrits dans le calendrier deux semaines avant. La responsable confirme la demande dans les trois jours.\n\n## Maladie\n\nLa personne malade prévient son équipe avant neuf heures et envoie un certificat le troisième jour.\n",
    asked: ["Comment demander un congé ?", "Quand faut-il envoyer le certificat ?"],
    unknown: "Quel temps fait-il à Rome ?",
  },
  es: {
    page: "# Ausencias\n\n## Pedir vacaciones\n\nLas vacaciones se apuntan en el calendario dos semanas antes. La jefa confirma la solicitud en tres días.\n\n## Enfermedad\n\nLa persona enferma avisa a su equipo antes de las nueve y envía un certificado el tercer día.\n",
    asked: ["¿Cómo pido vacaciones?", "¿Cuándo se envía el certificado?"],
    unknown: "¿Qué tiempo hace en Roma?",
  },
  pt: {
    page: "# Ausências\n\n## Pedir férias\n\nAs férias são marcadas no calendário duas semanas antes. A chefia confirma o pedido em três dias.\n\n## Doença\n\nA pessoa doente avisa a sua equipa antes das nove e envia um atestado no terceiro dia.\n",
    asked: ["Como peço férias?", "Quando se envia o atestado?"],
    unknown: "Qual é a temperatura em Roma?",
  },
  nl: {
    page: "# Afwezigheid\n\n## Vakantie aanvragen\n\nEen vakantie wordt twee weken van tevoren in de agenda gezet. De leiding bevestigt de aanvraag binnen drie dagen.\n\n## Ziekte\n\nWie ziek is, meldt zich voor negen uur bij het team en stuurt op de derde dag een verklaring.\n",
    asked: ["Hoe vraag ik vakantie aan?", "Wanneer stuur ik een verklaring?"],
    unknown: "Hoe warm is het in Rome?",
  },
  it: {
    page: "# Assenze\n\n## Chiedere le ferie\n\nLe ferie si segnano nel calendario due settimane prima. La responsabile conferma la richiesta entro tre giorni.\n\n## Malattia\n\nChi è malato avvisa la squadra prima delle nove e manda un certificato il terzo giorno.\n",
    asked: ["Come chiedo le ferie?", "Quando si manda il certificato?"],
    unknown: "Che tempo fa a Roma?",
  },
  sv: {
    page: "# Frånvaro\n\n## Ansöka om semester\n\nSemester skrivs in i kalendern två veckor innan. Chefen bekräftar ansökan inom tre dagar.\n\n## Sjukdom\n\nDen som är sjuk hör av sig till sitt team före nio och skickar ett intyg den tredje dagen.\n",
    asked: ["Hur ansöker jag om semester?", "När skickar jag ett intyg?"],
    unknown: "Hur varmt är det i Rom?",
  },
  ja: {
    page: "# 休暇\n\n## 休暇の申請\n\n休暇は二週間前にカレンダーに登録してください。承認はチームリーダーが三日以内に行います。\n\n## 病気のとき\n\n病気の場合は朝九時までに部署へ連絡し、三日目からは診断書を提出します。\n",
    asked: ["休暇はどう申請しますか？", "診断書はいつ提出しますか？"],
    unknown: "ローマの天気はどうですか？",
  },
  zh: {
    page: "# 请假\n\n## 申请年假\n\n年假须提前两周在日历中登记。主管会在三天内批准申请。\n\n## 生病\n\n生病的员工应在九点前通知部门，并从第三天起提交诊断证明。\n",
    asked: ["如何申请年假？", "什么时候提交诊断证明？"],
    unknown: "罗马的天气怎么样？",
  },
  ko: {
    page: "# 휴가\n\n## 휴가 신청\n\n휴가는 이주 전에 달력에 등록합니다. 팀장이 삼일 안에 신청을 승인합니다.\n\n## 병가\n\n아픈 직원은 아홉시 전에 부서에 알리고 진단서 제출을 삼일째에 합니다.\n",
    asked: ["휴가 신청 어떻게 하나요?", "진단서 제출 언제 하나요?"],
    unknown: "로마 날씨 어떤가요?",
  },
  th: {
    page: "# การลา\n\n## ขอลาพักร้อน\n\nลาพักร้อนต้องลงในปฏิทินล่วงหน้าสองสัปดาห์ หัวหน้าจะอนุมัติภายในสามวัน\n\n## ลาป่วย\n\nผู้ป่วยต้องแจ้งแผนกก่อนเก้าโมงและส่งใบรับรองแพทย์ในวันที่สาม\n",
    asked: ["ขอลาพักร้อนอย่างไร", "ส่งใบรับรองแพทย์เมื่อไหร่"],
    unknown: "อากาศที่โรมเป็นอย่างไร",
  },
};
const english =
  "# Leave\n\n## Ask for a holiday\n\nA holiday is written into the calendar two weeks before it begins. Your lead confirms it within three days.\n\n## Illness\n\nWho is ill tells the team before nine and sends a certificate on the third day.\n";

async function quoted(footnote: Footnote, question: string): Promise<string | undefined> {
  const answer = await footnote.ask(question);
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.headings.at(-1) : undefined;
}

describe.each(Object.entries(pages))("a page in %s", (language, { page, asked, unknown }) => {
  const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);

  it("is recognised", () => {
    expect(detectLanguage(page)).toBe(language);
  });

  it("answers questions in its language, alone and beside the same in English", async () => {
    for (const files of [{ "leave.md": page }, { "leave.md": page, "en.md": english }]) {
      const footnote = footnoteOf(files);
      expect(await quoted(footnote, asked[0])).toBe(headings[0]);
      expect(await quoted(footnote, asked[1])).toBe(headings[1]);
    }
  });

  it("does not answer what it does not say", async () => {
    expect(await quoted(footnoteOf({ "leave.md": page }), unknown)).toBeUndefined();
  });

  it("changes nothing of what is answered in English beside it", async () => {
    const alone = footnoteOf({ "en.md": english });
    const beside = footnoteOf({ "leave.md": page, "en.md": english });
    for (const question of ["how do I ask for a holiday?", "when do I send a certificate?", "how warm is Rome?"]) {
      expect(await beside.ask(question)).toEqual(await alone.ask(question));
    }
  });
});

describe("the language of a page", () => {
  it("is no language that lacks its letters: Portuguese is no Spanish", () => {
    const page =
      "# Férias\n\nCada colaborador tem direito a vinte e dois dias de férias por ano.\n\n## Salário\n\nO salário é pago no dia 25 de cada mês, até três dias antes.\n";
    expect(detectLanguage(page)).toBe("pt");
  });

  it("is told by its path where the words may be of several, and by its words where they are English", () => {
    const path = (file: string, text: string) => {
      const { document } = parseDocument(file, text);
      return document === undefined ? undefined : languageOf(document);
    };
    const short = "# Ferie\n\nDal capo o da Anna.\n";
    expect([path("docs/ferie.md", short), path("docs/it/ferie.md", short)]).toEqual(["en", "it"]);
    expect(path("docs/it/laptops.md", "# Laptops\n\nThe laptops are in the cupboard by the stairs.\n")).toBe("en");
    expect(path("docs/it/ports.md", "# Ports\n\nOpen: 22, 80, 443.\n")).toBe("en");
  });

  it.each([
    [
      "a list below a sentence",
      "de",
      "# Vorlagen\n\nDiese Papiere helfen, die Schritte des Umzugs zu planen:\n\n- Muster Umzugsanzeige\n- Merkblatt Schlüssel\n- Vorlage Übergabeprotokoll\n- Übersicht Fahrzeuge\n- Muster Vollmacht\n- Merkblatt Versicherung\n- Vorlage Kündigung\n- Übersicht Kartons\n- Muster Inventarliste\n- Merkblatt Sperrmüll\n- Vorlage Nachsendeauftrag\n- Übersicht Telefonnummern\n- Muster Rechnung\n- Merkblatt Parkverbot\n",
    ],
    [
      "a list that is announced in a few words",
      "fr",
      "# Modèles\n\nVoici les modèles pour le bureau :\n\n- Courrier\n- Facture\n",
    ],
    [
      "names with marks that look like words of another language, row for row",
      "en",
      "# Roster\n\nBrent Cole Guard\nZach Ernst Harper DE\nBeau Hill Tackle\nDerek Barr Winters SE\nNick Frost Center\nJay Ellis Booker LS\nRon Darby Corner\nCorey Graham Safety\nSteven Long Myers DE\nNate Goode Backer\nTrey Burton Ends\nMack Hollins Wide\nRick Lovett Snapper LS\nCaleb Dorn Kicker\nKen Barner Back\nDom Willis Reserve\nJosh Andrews Practice SE\nPaul Reed Holder\n",
    ],
  ])("is told in %s", (_what, language, page) => {
    expect(detectLanguage(page)).toBe(language);
  });

  it("is what its front matter says", async () => {
    const page = "# Mensa\n\n## Kantine\n\nOffen 11–14, Mo–Fr.\n";
    expect(detectLanguage(page)).toBe("en");
    const footnote = footnoteOf({ "a.md": `---\nlang: de-AT\n---\n${page}` });
    expect(await quoted(footnote, "Wann ist die Kantine offen?")).toBe("Kantine");
  });

  it("is English where the words are, however much code stands among them", () => {
    expect(detectLanguage(`${english}\n\n\`\`\`\nfor die in das: der.und(von)\n\`\`\``)).toBe("en");
  });

  it("has its own stems and stop words, and the same terms for names of code", () => {
    expect(contentTerms("die Häuser und das Haus", "de")).toEqual(["haus", "haus"]);
    expect(contentTerms("l'application des applications", "fr")).toEqual(
      contentTerms("application applications", "fr"),
    );
    expect(contentTerms("node.js 1.5", "de")).toEqual(contentTerms("node.js 1.5"));
    expect(contentTerms("Kubernetesのクラスタ")).toEqual([...contentTerms("Kubernetes"), "クラスタ"]);
  });
});

it("who asks in a language of which there are no pages is told which there are", async () => {
  const said = async (files: Record<string, string>, question: string): Promise<string | undefined> => {
    const answer = await footnoteOf(files).ask(question);
    return answer.kind === "unknown" ? nothingFound(answer) : undefined;
  };
  const question = "会议室在哪里预订？";
  expect(await said({ "en.md": english }, question)).toBe("I read English only; please ask in English.");
  const { de } = pages;
  expect(await said({ "en.md": english, "de.md": de?.page ?? "" }, question)).toBe(
    "I read English and German only; please ask in one of these.",
  );
});
