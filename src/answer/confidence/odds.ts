export function oddsOf(probability: number): number {
  return probability / (1 - probability);
}

export function probabilityOf(odds: number): number {
  return odds / (1 + odds);
}
