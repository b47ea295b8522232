import { TextUnits } from "./text-units.ts";

/**
 * A word of a text, including the characters that join its parts: `Rust's`, `node.js`, `no_mangle`, `C++`, `.NET`, `%`.
 */
export interface Word {
  readonly text: string;
  /** The word's offset in the text. */
  readonly start: number;
  /** The offset after the word. */
  readonly end: number;
}

const other = 0;
const letter = 1;
const joiner = 2;

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(char)) ascii[code] = letter;
  else if (/[_\-./'&]/.test(char)) ascii[code] = joiner;
}

const plus = 43;
const hash = 35;
const dot = 46;
const comma = 44;
const percent = 37;
const space = 32;

/** Calls `visit` for each word of a text with its offset and the offset after the word. */
export function forEachWord(text: string, visit: (start: number, end: number) => void): void {
  // `visit` may itself call this function, so the shared buffer is taken for the length of the call.
  const read = spare ?? new TextUnits();
  spare = undefined;
  read.read(text);
  forEachWordOf(read, visit);
  spare = read;
}

let spare: TextUnits | undefined;

/** Does the same as `forEachWord` for a text whose code units are already read. */
export function forEachWordOf({ units, length }: TextUnits, visit: (start: number, end: number) => void): void {
  let at = 0;
  while (at < length) {
    const code = units[at] as number;
    if (code < 128 ? ascii[code] !== letter : kind(units, at) !== letter) {
      if (code === percent && isDigit(units, before(units, at))) visit(at, at + 1);
      at++;
      continue;
    }
    const start = at;
    at++;
    while (at < length) {
      const inner = units[at] as number;
      const next = inner < 128 ? ascii[inner] : kind(units, at);
      if (next === letter) at++;
      else if ((next === joiner || isThousands(units, at)) && kind(units, at + 1) === letter) at += 2;
      else break;
    }
    at = withSymbols(units, at);
    visit(startsWithDot(units, start) ? start - 1 : start, at);
  }
}

/** Returns the words of a text in order. */
export function toWords(text: string): Word[] {
  const words: Word[] = [];
  forEachWord(text, (start, end) => words.push({ text: text.slice(start, end), start, end }));
  return words;
}

const unicodeLetter = /[\p{L}\p{N}\p{M}]/u;
/** Cached kinds of UTF-16 code units beyond ASCII, plus 1 (0 is not computed yet): the regular expression is slow. */
const known = new Uint8Array(2 ** 16);

function kind(units: Uint16Array, at: number): number {
  const code = units[at] as number;
  if (code < 128) return ascii[code] ?? other;
  if (code >= 0xd800 && code <= 0xdfff) return unicodeLetter.test(pairAt(units, at)) ? letter : other;
  if (known[code] === 0) known[code] = 1 + kindOf(code);
  return (known[code] as number) - 1;
}

function kindOf(code: number): number {
  if (code === 0x2019 || code === 0x2010 || code === 0x2011) return joiner;
  if (code >= 0x2000 && code < 0x2070) return other;
  return unicodeLetter.test(String.fromCharCode(code)) ? letter : other;
}

/** Returns the surrogate pair that contains the code unit at an offset. */
function pairAt(units: Uint16Array, at: number): string {
  const isLow = (units[at] as number) >= 0xdc00;
  const high = isLow ? at - 1 : at;
  return high < 0 ? "" : String.fromCharCode(units[high] as number, units[high + 1] as number);
}

/** Returns the end of the word including `++` or `#`, as in `C++` and `C#`. */
function withSymbols(units: Uint16Array, end: number): number {
  let at = end;
  if (units[at] === plus && units[at + 1] === plus) at += 2;
  else if (units[at] === hash) at += 1;
  return at > end && kind(units, at) === letter ? end : at;
}

/** Whether the word begins with a dot, as `.NET` and `.env` do and `Next` in `end.Next` does not. */
function startsWithDot(units: Uint16Array, start: number): boolean {
  if (start === 0 || units[start - 1] !== dot) return false;
  return start === 1 || /[\s("'`[,]/.test(String.fromCharCode(units[start - 2] as number));
}

/** Whether the character is the comma of a number such as `1,000`. */
function isThousands(units: Uint16Array, at: number): boolean {
  return units[at] === comma && isDigit(units, at - 1) && isDigit(units, at + 1);
}

function isDigit(units: Uint16Array, at: number): boolean {
  const code = units[at] as number;
  return code >= 48 && code <= 57;
}

function before(units: Uint16Array, at: number): number {
  return units[at - 1] === space ? at - 2 : at - 1;
}
