import { Community } from "../../stand-ins/discord/community.ts";
import { footnote } from "../../support/shipped.ts";

type Options = Parameters<typeof Community.open> extends [unknown, ...infer Rest] ? Rest : never;

/** A community of one test's own, whose servers it may break. */
export function open(...options: Options): Promise<Community> {
  return Community.open(footnote, ...options);
}

/** The lines of the log that tell of an event. */
export function logged({ logs }: Community, event: string): string[] {
  return logs.filter((line) => line.includes(event));
}
