import { Community } from "../../stand-ins/discord/community.ts";
import { footnote } from "../../support/shipped.ts";

type Options = Parameters<typeof Community.open> extends [unknown, ...infer Rest] ? Rest : never;

/** Opens a community for one test only, which may break its servers. */
export function open(...options: Options): Promise<Community> {
  return Community.open(footnote, ...options);
}

/** Returns the log lines of an event. */
export function logged({ logs }: Community, event: string): string[] {
  return logs.filter((line) => line.includes(event));
}
