/** "2024-05-01-queue", "2024_05". */
const date = /^(?:19|20)\d{2}[-_.]?(?:0[1-9]|1[0-2])(?!\d{3})/;

/** Returns the number at the beginning of a file's name, "0007-queue", "adr-7", "rfc0007_queue"; undefined for a date. */
export function numberOf(name: string): number | undefined {
  const [, digits] = /^(?:[a-z]{2,10}[-_ ]?)?0*(\d{1,5})(?=$|[-_. ])/i.exec(name) ?? [];
  return digits === undefined || date.test(name) ? undefined : Number(digits);
}
