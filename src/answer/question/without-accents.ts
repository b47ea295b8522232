/** Removes accents from Latin letters, replaces ß by ss, and makes apostrophes straight; Japanese characters stay composed. */
export function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/ß/g, "ss")
    .replace(/[’‘]/g, "'");
}
