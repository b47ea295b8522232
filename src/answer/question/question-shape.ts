/** Returns the pattern of a whole question, in capitals or not. */
export function exactly(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "i");
}

/** Returns a question without the words that open it and the signs at its end. */
export function withoutEnds(text: string, opening: RegExp): string {
  return text
    .trim()
    .replace(opening, "")
    .replace(/[\s?!.]+$/, "");
}

/** Returns what the first shape that a question has captures as `name`; undefined if it has none of them. */
export function nameIn(question: string, shapes: readonly RegExp[]): string | undefined {
  for (const shape of shapes) {
    const name = shape.exec(question)?.groups?.["name"];
    if (name !== undefined) return name;
  }
  return undefined;
}
