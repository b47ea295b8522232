/** The first character of a line that is no blank; empty where there is none. Most patterns can be passed over by it. */
export function firstSign(line: string): string {
  const code = line.charCodeAt(0);
  return code > 32 && code < 127 ? line.charAt(0) : line.trimStart().charAt(0);
}
