/**
 * Removes the names, passwords and tokens from the addresses in a text. Those of the given address are removed wherever they
 * stand.
 */
export function withoutCredentials(text: string, address = ""): string {
  let shown = text;
  for (const secret of secretsOf(address)) shown = shown.replaceAll(secret, "***");
  return shown
    .replace(/([a-z][\w+.-]*:\/\/)[^\s/@]*(?:@[^\s/@]*)*@/gi, "$1")
    .replace(/(:\/\/[^\s?#'"]*)\?[^\s'"]*/g, "$1");
}

/** Fewest characters of a secret: shorter parts of an address are no secrets, and would be found in any word. */
const shortest = 4;

function secretsOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { username, password, searchParams } = new URL(address);
  const secrets = password === "" ? [username] : [password, username];
  return [...secrets, ...searchParams.values()]
    .flatMap((secret) => [secret, decoded(secret)])
    .filter((secret) => secret.length >= shortest && secret !== "oauth2" && secret !== "x-access-token")
    .sort((a, b) => b.length - a.length);
}

/** Percent-decodes a part of an address; the part itself where it cannot be decoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
