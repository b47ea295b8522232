const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
/** Codes of three letters are folders of other kinds, too: `src`, `bin`, `new`. */
const folder = /(?:^|\/)([a-z]{2})(?:[-_][a-z]{2,4})?(?=\/)/gi;

/**
 * Whether a page stands in a folder of another language than English. Of two pages with the same words, the one in `bn/` is not
 * translated yet, and what it is to be made from is the other.
 * @param id the document's
 */
export function isAmongTranslations(id: string): boolean {
  return [...id.matchAll(folder)].some(([, code = ""]) => namesLanguage(code.toLowerCase()));
}

const namesByCode = new Map([["en", false]]);

function namesLanguage(code: string): boolean {
  const isName = namesByCode.get(code) ?? names.of(code) !== undefined;
  namesByCode.set(code, isName);
  return isName;
}
