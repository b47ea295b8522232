import { isUtf8 } from "node:buffer";

/** How many bytes of a page may stand before it says its encoding. */
const prologue = 2_048;

/** The text of a file in whatever encoding it says it has; without a word, what old Windows programs write. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const encoding = isUtf8(bytes) ? "utf-8" : (declared(bytes) ?? "windows-1252");
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
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
