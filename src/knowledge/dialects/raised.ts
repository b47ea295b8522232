const level = "0123456789+-−=()n";
const above = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
const below = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

/** Raised text. Numbers are raised signs, since ten to the sixth is no hundred and six; other words stay as they are. */
export function raised(words: string): string {
  return inSigns(words, above);
}

/** The same for lowered text. */
export function lowered(words: string): string {
  return inSigns(words, below);
}

function inSigns(words: string, signs: string): string {
  const places = [...words].map((sign) => level.indexOf(sign));
  return places.includes(-1) ? words : places.map((at) => signs[at]).join("");
}
