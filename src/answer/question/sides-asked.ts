/** The two questions that ask for what speaks for a thing and for what speaks against it. */
export type SidesAsked = readonly [good: string, bad: string];

const sides =
  "pros (?:and|&|n|/) cons|pros/cons|advantages? and disadvantages?|(?:benefits?|upsides?) and (?:drawbacks?|downsides?|risks?|costs)|strengths? and weaknesses";
const thing = "(?<thing>[^,.;:?!]{1,80}?)";
const forms = [
  `\\b(?:${sides}) (?:of|to|for|in|with|about) (?:using |having |adopting )?${thing}(?=[?!. ]*$)`,
  `^(?:(?:so|ok|hey|hi|what(?:['’]?s| are)?|tell me|give me|list)[, ]+)*(?:the )?${thing}(?:['’]s)?[:,]? (?:${sides})(?=[?!. ]*$)`,
].map((form) => new RegExp(form, "i"));
/** Characters; who writes more tells a story. */
const longestRead = 160;

/** "The pros and cons of it", "it: pros and cons?": both as questions; undefined where a text asks something else. */
export function sidesAsked(text: string): SidesAsked | undefined {
  if (text.length > longestRead) return undefined;
  for (const form of forms) {
    const name = form.exec(text)?.groups?.["thing"]?.trim();
    if (name !== undefined && name !== "")
      return [`what are the advantages of ${name}`, `what are the disadvantages of ${name}`];
  }
  return undefined;
}
