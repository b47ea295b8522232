const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
/**
 * A folder named by a two-letter language code. Three-letter codes are left out, since many are names of other folders:
 * `src`, `bin`, `new`.
 */
const folder = /(?:^|\/)([a-z]{2})(?:[-_][a-z]{2,4})?(?=\/)/gi;

/**
 * Whether a page is in a folder named by a language other than English. Of two pages with the same text, the one in
 * `bn/` is a copy that is not translated yet, and the other is its original.
 * @param id the document's id
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
