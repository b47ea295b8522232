/** Returns the number at the beginning of a file's name: "0007-queue", "adr-7", "rfc0007_queue". */
export function numberOf(name: string): number | undefined {
  const [, digits] = /^(?:[a-z]{2,10}[-_ ]?)?0*(\d{1,5})(?=$|[-_. ])/i.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
