const level = "0123456789+-−=()n";
const above = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
const below = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

/**
 * Returns superscript text. Digits and signs become superscript characters, so that 10⁶ is not read as 106; any other text is
 * returned unchanged.
 */
export function superscript(words: string): string {
  return inSigns(words, above);
}

/** Returns subscript text, by the same rule as `raised`. */
export function subscript(words: string): string {
  return inSigns(words, below);
}

function inSigns(words: string, signs: string): string {
  const places = [...words].map((sign) => level.indexOf(sign));
  return places.includes(-1) ? words : places.map((at) => signs[at]).join("");
}
