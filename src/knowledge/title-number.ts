/** The number at the beginning of a title: "22. ", "ADR-022: ". */
const ownNumber = /^\W{0,4}(?:[a-z]{2,10}[-\s#]{0,3})?\d{1,5}\s?[.:)–-]\s+/i;

/** Returns a title without the number at its beginning. */
export function withoutNumber(title: string): string {
  return title.replace(ownNumber, "");
}
