/** Latin letters without accents, ß as ss, and apostrophes as they are typed; Japanese signs stay whole. */
export function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/ß/g, "ss")
    .replace(/[’‘]/g, "'");
}
