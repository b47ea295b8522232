/**
 * Returns the first character of a line that is not a blank, or an empty string. Callers use it to skip most patterns cheaply.
 */
export function firstCharacter(line: string): string {
  const code = line.charCodeAt(0);
  return code > 32 && code < 127 ? line.charAt(0) : line.trimStart().charAt(0);
}
