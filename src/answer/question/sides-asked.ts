import { resolveThing } from "./resolve-thing.ts";

/** The questions for the advantages and for the disadvantages of a thing. */
export type SidesAsked = readonly [good: string, bad: string];

const sides =
  "pros(?: (?:and|&|n|/) |/|,? )cons|advantages? and disadvantages?|(?:benefits?|upsides?) and (?:drawbacks?|downsides?|risks?|costs)|strengths? and weaknesses";
const thing = "(?<thing>[^,.;:?!]{1,80}?)";
const forms = [
  `\\b(?:${sides}) (?:of|to|for|in|with|about) (?:using |having |adopting )?${thing}(?=[?!. ]*$)`,
  `^(?:(?:so|ok|hey|hi|what(?:['’]?s| are)?|tell me|give me|list)[, ]+)*(?:the )?${thing}(?:['’]s)?[:,]? (?:${sides})(?=[?!. ]*$)`,
  `^(?:(?:so|ok|hey|hi|any|the|what(?:['’]?s| are)?(?: the)?|tell me|give me|list)[, ]+)*(?:${sides})(?=[?!. ]*$)`,
].map((form) => new RegExp(form, "i"));
/** The longest text that asks for both sides, in characters; a longer one tells something. */
const longestRead = 160;

/**
 * Returns both questions for a text such as "The pros and cons of it" or "it: pros and cons?"; undefined if it asks for
 * something else.
 * @param subject what all of the knowledge is about, if that is one thing
 */
export function sidesAsked(text: string, subject?: string): SidesAsked | undefined {
  if (text.length > longestRead) return undefined;
  for (const form of forms) {
    const match = form.exec(text);
    const name = match === null ? undefined : resolveThing(match.groups?.["thing"] ?? "", subject);
    if (name !== undefined) return [`what are the advantages of ${name}`, `what are the disadvantages of ${name}`];
  }
  return undefined;
}
