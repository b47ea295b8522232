/** The number at the beginning of a title: "22. ", "ADR-022: ". */
const ownNumber = /^\W{0,4}(?:[a-z]{2,10}[-\s#]{0,3})?(\d{1,5})\s?[.:)–-]\s+/i;

/** Returns a title without the number at its beginning. */
export function withoutNumber(title: string): string {
  return title.replace(ownNumber, "");
}

/** Whether two titles are the same but for a number that one of them lacks or both write differently: "22. Queue", "ADR-022: Queue". */
export function isSameTitle(one: string, other: string): boolean {
  if (withoutNumber(one) !== withoutNumber(other)) return false;
  const [number, otherNumber] = [one, other].map((title) => ownNumber.exec(title)?.[1]);
  return number === undefined || otherNumber === undefined || Number(number) === Number(otherNumber);
}
