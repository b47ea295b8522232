import { InputError } from "../../src/index.ts";
import { decoded, withoutCredentials } from "./without-credentials.ts";

/** An address without its credentials, and an environment that hands the credentials to git. */
export interface BareAddress {
  readonly address: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** The protocols for which git asks a credential helper for a name and a password. */
const helperProtocols = new Set(["http:", "https:", "ftp:", "ftps:"]);

/**
 * The credential helper that git runs: a shell function that prints the credentials from its environment, so that they stand in
 * the arguments of no process.
 */
const helper = `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$FOOTNOTE_GIT_USER" "$FOOTNOTE_GIT_PASSWORD"; }; f`;

/**
 * Moves the name and the password of an address into git's environment, since every user of the machine may read the arguments
 * of a process, but only the same user its environment. They are valid for the address's own host alone, even after a redirect.
 * Where the address holds a password, no other credential helper is asked or told. Where it holds a name alone, as tokens are
 * given, other helpers come first, and the password is empty if they have none.
 * @throws InputError when the address cannot be parsed; it is not passed on then, since it may hold secrets
 */
export function bareAddress(url: string, environment: NodeJS.ProcessEnv): BareAddress {
  if (!url.includes("://")) return { address: url, environment };
  if (!URL.canParse(url)) {
    throw new InputError(`the address ${withoutCredentials(url)} cannot be read; check KNOWLEDGE_GIT_URL`);
  }
  const parsed = new URL(url);
  const { protocol, host, username, password } = parsed;
  if (!helperProtocols.has(protocol)) {
    // Of the other protocols only SSH takes a name, and none takes a password.
    if (password === "") return { address: url, environment };
    parsed.password = "";
    return { address: parsed.href, environment };
  }
  if (username === "" && password === "") return { address: url, environment };
  parsed.username = "";
  parsed.password = "";
  const scope = `credential.${protocol}//${host}`;
  const settings: Setting[] = [
    password === "" ? [`${scope}.username`, decoded(username)] : [`${scope}.helper`, ""],
    [`${scope}.helper`, helper],
  ];
  const secrets = { FOOTNOTE_GIT_USER: decoded(username), FOOTNOTE_GIT_PASSWORD: decoded(password) };
  return { address: parsed.href, environment: { ...withSettings(environment, settings), ...secrets } };
}

type Setting = readonly [name: string, value: string];

/**
 * Returns an environment that gives git settings beside those that it holds already; see `GIT_CONFIG_COUNT` in git's manual.
 */
function withSettings(environment: NodeJS.ProcessEnv, settings: readonly Setting[]): NodeJS.ProcessEnv {
  const first = Number(environment["GIT_CONFIG_COUNT"] ?? 0);
  const added = settings.flatMap(([name, value], at) => [
    [`GIT_CONFIG_KEY_${first + at}`, name],
    [`GIT_CONFIG_VALUE_${first + at}`, value],
  ]);
  return { ...environment, ...Object.fromEntries(added), GIT_CONFIG_COUNT: String(first + settings.length) };
}
