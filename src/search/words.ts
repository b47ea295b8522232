/** A word as it stands in a text, with what joins its parts: `Rust's`, `node.js`, `no_mangle`, `C++`, `.NET`, `%`. */
export interface Word {
  readonly text: string;
  /** Its place in the text, end not included. */
  readonly start: number;
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

/** Calls back for each word of a text with its place, end not included. */
export function forEachWord(text: string, visit: (start: number, end: number) => void): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code < 128 ? ascii[code] !== letter : kind(text, at) !== letter) {
      if (code === percent && isDigit(text, before(text, at))) visit(at, at + 1);
      at++;
      continue;
    }
    const start = at;
    at++;
    while (at < length) {
      const code = text.charCodeAt(at);
      const next = code < 128 ? ascii[code] : kind(text, at);
      if (next === letter) at++;
      else if (at + 1 < length && kind(text, at + 1) === letter && (next === joiner || isThousands(text, at))) at += 2;
      else break;
    }
    at = withSymbols(text, at);
    visit(startsWithDot(text, start) ? start - 1 : start, at);
  }
}

/** The words of a text in their order. */
export function toWords(text: string): Word[] {
  const words: Word[] = [];
  forEachWord(text, (start, end) => words.push({ text: text.slice(start, end), start, end }));
  return words;
}

const unicodeLetter = /[\p{L}\p{N}\p{M}]/u;

function kind(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] ?? other;
  if (code === 0x2019 || code === 0x2010 || code === 0x2011) return joiner;
  if (code >= 0x2000 && code < 0x2070) return other;
  if (code >= 0xd800 && code <= 0xdfff) return unicodeLetter.test(pairAt(text, at)) ? letter : other;
  return unicodeLetter.test(String.fromCharCode(code)) ? letter : other;
}

/** The surrogate pair that the code unit at an offset belongs to. */
function pairAt(text: string, at: number): string {
  const isLow = text.charCodeAt(at) >= 0xdc00;
  return text.slice(isLow ? at - 1 : at, isLow ? at + 1 : at + 2);
}

/** `C++` and `C#` end in what is punctuation elsewhere. */
function withSymbols(text: string, end: number): number {
  let at = end;
  if (text.charCodeAt(at) === plus && text.charCodeAt(at + 1) === plus) at += 2;
  else if (text.charCodeAt(at) === hash) at += 1;
  return at > end && at < text.length && kind(text, at) === letter ? end : at;
}

/** `.NET` and `.env` begin with a dot, `end.Next` does not. */
function startsWithDot(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === dot && (start === 1 || /[\s("'`[,]/.test(text.charAt(start - 2)));
}

/** The comma of `1,000`. */
function isThousands(text: string, at: number): boolean {
  return text.charCodeAt(at) === comma && isDigit(text, at - 1) && isDigit(text, at + 1);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function before(text: string, at: number): number {
  return text.charCodeAt(at - 1) === space ? at - 2 : at - 1;
}
