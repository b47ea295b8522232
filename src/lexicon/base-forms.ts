import { irregularForms } from "../search/irregular-forms.ts";

/** Returns the words that an English word may be an inflected form of, the word itself first; some of them may be no words. */
export function baseForms(word: string): string[] {
  const irregular = irregularForms.get(word);
  return [
    ...new Set([
      word,
      ...(irregular === undefined ? [] : [irregular]),
      ...endings.flatMap((ending) => withoutEnding(word, ending)),
    ]),
  ];
}

const endings: readonly (readonly [ending: RegExp, bases: readonly string[]])[] = [
  [/ies$/, ["y", "ie"]],
  [/(?<=s|x|z|ch|sh|o)es$/, ["", "e"]],
  [/(?<!s|u|i)s$/, [""]],
  [/ied$/, ["y"]],
  [/ed$/, ["", "e"]],
  [/ing$/, ["", "e"]],
  [/ier$|iest$/, ["y"]],
  [/er$|est$/, ["", "e"]],
];

function withoutEnding(word: string, [ending, bases]: (typeof endings)[number]): string[] {
  if (!ending.test(word)) return [];
  const rest = word.replace(ending, "");
  if (rest.length < 3) return [];
  const undoubled = /([bdfglmnprtz])\1$/.test(rest) ? [rest.slice(0, -1)] : [];
  return [...bases.map((base) => rest + base), ...undoubled];
}
