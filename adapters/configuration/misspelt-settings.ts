import { closest, distance } from "fastest-levenshtein";
import type { Environment } from "./environment.ts";

/**
 * Most edits between a misspelt name and a setting; where both begin with the same word, the most edits are this share of the
 * setting's length.
 */
const furthestSlip = 2;
const furthestShare = 0.3;
/** Characters below which a setting's name is no suggestion, since it is near to too many other names. */
const shortestName = 6;

/**
 * Returns faults for lines of `.env` that set nothing, for names like those of settings, and for all unknown names in `.env`.
 * Other unknown names in the environment may belong to other programs.
 * @param settingNames the names of all settings
 */
export function misspelt({ values, inFile, strayLines = [] }: Environment, settingNames: readonly string[]): string[] {
  const unknown = [...new Set([...Object.keys(values), ...inFile])].filter((name) => !settingNames.includes(name));
  const stray = strayLines.map((line) => `line ${line} of .env is no setting, write NAME=value`);
  const named = unknown.flatMap((name) => {
    const near = closest(name, [...settingNames]);
    const slip = distance(name, near);
    const isAlike = name.split("_")[0] === near.split("_")[0] && slip <= furthestShare * near.length;
    const isNear = near.length >= shortestName && (slip <= furthestSlip || isAlike);
    if (isNear) return [`there is no setting ${name}, did you mean ${near}?`];
    return inFile.has(name) ? [`there is no setting ${name}`] : [];
  });
  return [...stray, ...named];
}
