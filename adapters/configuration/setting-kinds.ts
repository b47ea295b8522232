import { emojiToName } from "gemoji";
import * as v from "valibot";
import { reasonOf } from "../../src/index.ts";
import { parseGrants } from "./grants.ts";

export function text(description: string) {
  return v.optional(v.pipe(v.string(), v.description(description)));
}

export function token(prefix: string, description: string) {
  return v.optional(v.pipe(v.string(), v.startsWith(prefix, `must start with ${prefix}`), v.description(description)));
}

export function webAddress(description: string) {
  const isAddress = (value: string): boolean => URL.canParse(value) && /^https?:/.test(value);
  const check = v.check(isAddress, "must be a web address such as https://example.org");
  return v.optional(v.pipe(v.string(), check, v.description(description)));
}

export function port(description: string) {
  return v.pipe(
    v.string(),
    v.regex(/^\d+$/, "must be a port from 0 to 65535"),
    v.transform(Number),
    v.maxValue(65_535, "must be a port from 0 to 65535"),
    v.description(description),
  );
}

/** The form of a platform's ids, by which a name in the place of an id is found before anything connects. */
interface IdKind {
  readonly pattern: RegExp;
  readonly example: string;
}

/** A list of a platform's ids, separated by blanks or commas. */
export function ids({ pattern, example }: IdKind, description: string) {
  return v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => value.split(/[\s,]+/).filter((one) => one !== "")),
      v.array(v.pipe(v.string(), v.regex(pattern, `must be ids such as ${example}, with blanks between them`))),
      v.description(description),
    ),
    "",
  );
}

export function id({ pattern, example }: IdKind, description: string) {
  return v.optional(
    v.pipe(v.string(), v.regex(pattern, `must be one id such as ${example}`), v.description(description)),
  );
}

/** An emoji, or its name as people write it between colons; the name is the same on every platform. */
export const answerEmoji = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => emojiToName[value] ?? value.replace(/^:|:$/g, "")),
    v.regex(/^[\w+-]{1,100}$/, "must be the name of an emoji, such as question"),
    v.description("Slack and Discord: the emoji by which people ask with the message they put it on; none without it."),
  ),
);

export function onOff(description: string, without: "on" | "off" = "on") {
  return v.optional(
    v.pipe(
      v.picklist(["on", "off"], "must be on or off"),
      v.transform((value) => value === "on"),
      v.description(description),
    ),
    without,
  );
}

/** A number with a unit (s, m or h), converted to milliseconds. */
export function duration(description: string) {
  const units: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000 };
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,4}[smh]$/, "must be a number with s, m or h behind it, such as 5m"),
    v.transform((value) => Number(value.slice(0, -1)) * (units[value.slice(-1)] ?? 0)),
    v.description(description),
  );
}

/** The audiences that places are granted beside what is public, see `parseGrants`. */
export function grants(description: string) {
  return v.optional(
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        try {
          return parseGrants(dataset.value);
        } catch (error) {
          addIssue({ message: reasonOf(error) });
          return NEVER;
        }
      }),
      v.description(description),
    ),
    "",
  );
}
