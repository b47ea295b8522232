import type { Language } from "../../search/languages/language.ts";
import { synonymTerms } from "./alike/alike-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How a language forms verbs with prefixes: "anlegen", "lege an", "angelegt", "anzulegen", "Anlegung". */
interface VerbForms {
  /** Prefixes that separate from the verb and stand at the end of the clause, spelled as in terms. */
  readonly separable: readonly string[];
  readonly inseparable: readonly string[];
  /** What may stand between the prefix, if any, and the stem. */
  readonly infixes: readonly string[];
  /** Endings after the stem that a stemmer leaves. */
  readonly endings: readonly string[];
  /** Suffixes that form a noun from the stem. */
  readonly nominal: readonly string[];
  /** Groups of endings of borrowed verbs and their nouns; each ending may replace any other of its group. */
  readonly borrowed: readonly (readonly string[])[];
  /** The stems of each irregular verb. */
  readonly strong: readonly (readonly string[])[];
}

const verbs: Partial<Record<Language, VerbForms>> = {
  de: {
    separable:
      "ab an auf aus bei dar durch ein fest fort frei gegenuber her heran heraus herein herunter hin hinzu hoch los mit nach nieder rein runter statt stumm teil um unter vor voraus vorbei weg weiter wieder zu zuruck zusammen uber".split(
        " ",
      ),
    inseparable: "be ent emp er ver zer miss".split(" "),
    infixes: ["", "ge", "zu"],
    endings: ["", "t", "et", "ert"],
    nominal: ["ung", "erung", "bar"],
    // Konfiguration, konfigurieren; Export, exportieren; Publikation, publizieren.
    borrowed: [
      ["ation", "ion", "ierung", "iert", "ier", "i", ""],
      ["ikation", "izierung", "iziert", "izier", "izi"],
    ],
    strong: strongVerbs(
      `find fand fund, schreib schrieb schrift, les las lies, seh sah sieh sicht, geb gab gib, nehm nahm nimm nomm,
      komm kam kunft, geh ging gang, steh stand, lieg lag, sprech sprach sprich sproch spruch, treff traf triff troff,
      helf half hilf holf, werf warf wirf worf wurf, ess ass iss, gess gass giss, lier lor, bleib blieb, scheid schied,
      steig stieg, leih lieh, schliess schloss schluss, zieh zog zug, bind band bund, beginn begann begonn, winn wann wonn,
      brech brach brich broch bruch, sterb starb stirb storb, fehl fahl fiehl fohl, gelt galt gilt golt, lass liess,
      halt hielt, fall fiel, fahr fuhr, trag trug, schlag schlug, lad lud, wachs wuchs, ruf rief, lauf lief, heiss hiess,
      bring bracht, denk dacht, kenn kannt, nenn nannt, brenn brannt, send sandt, wend wandt, wiss wusst weiss, sitz sass sess,
      bitt bat bet, biet bot, schieb schob, verschwind verschwand verschwund, reiss riss, schneid schnitt, greif griff,
      streit stritt, tret trat tritt, stehl stahl stohl, messe mass miss, weis wies, heb hob, treib trieb, gleich glich,
      streich strich, weich wich, meid mied, fliess floss fluss, fang fing, hang hing, rat riet, schaff schuf, flieg flog flug,
      wieg wog, dring drang drung, spring sprang sprung, sink sank sunk, zwing zwang zwung, schein schien`,
    ),
  },
  nl: {
    separable: "aan af achter bij binnen door in mee na neer om onder op over tegen terug toe uit vast voor weg".split(
      " ",
    ),
    inseparable: "be ont er ver her".split(" "),
    infixes: ["", "ge", "te"],
    endings: ["", "t", "d"],
    nominal: ["ing"],
    borrowed: [["atie", "eer", "eerd"]],
    strong: strongVerbs(
      `vind vond, schrijf schreef, les las, zie zag, geef gaf gev, neem nam nom nem, kom kwam, ga ging gan, sta stond, lig lag leg,
      sprek sprak spreek sprok, help hielp holp, werp wierp worp, vergeet vergat, blijf bleef, kies koos koz, sluit sloot slot,
      trek trok, breng bracht, denk dacht, zoek zocht, koop kocht, houd hield, loop liep, vraag vroeg vrag, draag droeg drag`,
    ),
  },
  sv: {
    separable: [],
    inseparable: [],
    infixes: [""],
    endings: ["", "t", "d"],
    nominal: ["an", "ning", "ing", "else"],
    borrowed: [["ation", "er"]],
    strong: [],
  },
};

function strongVerbs(list: string): string[][] {
  return list.split(",").map((verb) => verb.trim().split(/\s+/));
}

/** The shortest stem of a verb, and of a borrowed word; shorter ones match anything. */
const shortestRoot = 3;
const shortestBorrowed = 4;
/** How well another form of a verb stands for it, and the noun formed from it. */
const asForm = 0.9;
const asNoun = 0.75;

/** Returns the terms of the knowledge that are other forms of a verb or its noun, and how well they stand for it. */
export function verbForms(term: string, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const forms = verbs[vocabulary.language];
  const found = new Map<string, number>();
  if (forms === undefined) return found;
  const add = (form: string, value: number): void => {
    if (form !== term && !found.has(form) && vocabulary.frequency(form) > 0) found.set(form, value);
  };
  for (const { prefix, root } of rootsOf(term, forms)) {
    for (const infix of forms.infixes) for (const ending of forms.endings) add(prefix + infix + root + ending, asForm);
    for (const noun of forms.nominal) add(prefix + root + noun, asNoun);
  }
  for (const endings of forms.borrowed) {
    for (const ending of endings) {
      const base = term.slice(0, term.length - ending.length);
      if (!term.endsWith(ending) || base.length < shortestBorrowed) continue;
      for (const other of endings) add(base + other, asNoun);
    }
  }
  return found;
}

interface Root {
  readonly prefix: string;
  readonly root: string;
}

/** Returns the prefixes and roots that a verb form may consist of. */
function rootsOf(term: string, { separable, inseparable, infixes, endings, nominal, strong }: VerbForms): Root[] {
  const prefixes = ["", ...separable, ...inseparable].filter((prefix) => term.startsWith(prefix));
  return prefixes.flatMap((prefix) => {
    const rest = term.slice(prefix.length);
    const stems = infixes
      .filter((infix) => rest.startsWith(infix))
      .flatMap((infix) => {
        const stem = rest.slice(infix.length);
        const isNoun = infix === "" ? nominal : [];
        return [...endings, ...isNoun]
          .filter((end) => stem.endsWith(end))
          .map((end) => stem.slice(0, stem.length - end.length));
      })
      .filter((stem) => stem.length >= shortestRoot);
    const roots = stems.flatMap((stem) => strong.find((verb) => verb.includes(stem)) ?? [stem]);
    return [...new Set(roots)].map((root) => ({ prefix, root }));
  });
}

/**
 * Finds the verb in a clause that a particle at the end belongs to, and the term of the whole verb: "Wie lege ich einen Raum
 * an?" asks for "anlegen". If several verbs are possible, the first whose whole verb the knowledge uses, or else a synonym of it.
 * @param words in lower case
 */
export function separatedVerb(
  words: readonly string[],
  vocabulary: Vocabulary,
  termOf: (word: string) => string | undefined,
): { readonly at: number; readonly term: string } | undefined {
  const { separable = [] } = verbs[vocabulary.language] ?? {};
  const last = words.length - 1;
  const particle = words[last];
  if (particle === undefined || !separable.includes(particle.normalize("NFD").replace(/\p{M}/gu, ""))) return undefined;
  const wholes = words.slice(0, last).flatMap((word, at) => {
    const term = termOf(particle + word);
    return term === undefined ? [] : [{ at, term }];
  });
  const isSaid = (term: string): boolean => vocabulary.frequency(term) > 0 || verbForms(term, vocabulary).size > 0;
  return (
    wholes.find(({ term }) => isSaid(term)) ??
    wholes.find(({ term }) => [...synonymTerms(term, vocabulary.language)].some(isSaid))
  );
}
