import { InputError } from "../../src/index.ts";
import { decoded, withoutCredentials } from "./without-credentials.ts";

/** An address without what opens it, and an environment in which git has that all the same. */
export interface BareAddress {
  readonly address: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Those of which git asks a credential helper for a name and a password. */
const asked = new Set(["http:", "https:", "ftp:", "ftps:"]);

/**
 * What git runs as a credential helper: a shell that writes out what its environment holds, so that it stands in the arguments
 * of no process.
 */
const helper = `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$FOOTNOTE_GIT_USER" "$FOOTNOTE_GIT_PASSWORD"; }; f`;

/**
 * Takes the name and the password off an address, since everybody on the machine may read the arguments of a process, and
 * hands them to git in its environment, which the same user alone may read. They are for the address's own host, wherever
 * that redirects to. Where the address holds a password, no other credential helper is asked or told; where it holds a name
 * alone, others come first, and without a password from them it is given an empty one, as tokens are.
 * @throws InputError when the address cannot be read, since it may hold what nobody is to see
 */
export function bareAddress(url: string, environment: NodeJS.ProcessEnv): BareAddress {
  if (!url.includes("://")) return { address: url, environment };
  if (!URL.canParse(url)) {
    throw new InputError(`the address ${withoutCredentials(url)} cannot be read; check KNOWLEDGE_GIT_URL`);
  }
  const parsed = new URL(url);
  const { protocol, host, username, password } = parsed;
  if (!asked.has(protocol)) {
    // Of the others only SSH takes a name, and none a password.
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

/** An environment that gives git settings beside those that it holds already; see `GIT_CONFIG_COUNT` in git's manual. */
function withSettings(environment: NodeJS.ProcessEnv, settings: readonly Setting[]): NodeJS.ProcessEnv {
  const first = Number(environment["GIT_CONFIG_COUNT"] ?? 0);
  const added = settings.flatMap(([name, value], at) => [
    [`GIT_CONFIG_KEY_${first + at}`, name],
    [`GIT_CONFIG_VALUE_${first + at}`, value],
  ]);
  return { ...environment, ...Object.fromEntries(added), GIT_CONFIG_COUNT: String(first + settings.length) };
}
