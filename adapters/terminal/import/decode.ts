import { isUtf8 } from "node:buffer";

/** Bytes at the beginning of a page in which its declared encoding is looked for. */
const prologue = 2_048;

/**
 * Decodes a file: by its byte order mark, as UTF-8 where it is valid UTF-8, by the encoding that it declares, or else as
 * windows-1252, as old Windows programs write. Line ends become `\n`.
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
  // Some releases of Node decode windows-1252 as ISO 8859-1, in which these bytes are control characters.
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** The characters of windows-1252 from byte 0x80 to 0x9f. */
const windowsSigns = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : (declared(bytes) ?? "windows-1252");
}

function declared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, prologue)).toString("latin1");
  const label = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1];
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
