import { closest, distance } from "fastest-levenshtein";
import type { Environment } from "./environment.ts";

/** Edits, and the share of a name that they may make up if it begins like one of ours. */
const furthestSlip = 2;
const furthestShare = 0.3;
/** Names this short are near to anybody's. */
const shortestName = 6;

/**
 * Unknown names: misspelt settings, and any in `.env`. Other names in the environment may be anybody's.
 * @param settingNames the names that there are
 */
export function misspelt({ values, inFile }: Environment, settingNames: readonly string[]): string[] {
  const unknown = [...new Set([...Object.keys(values), ...inFile])].filter((name) => !settingNames.includes(name));
  return unknown.flatMap((name) => {
    const near = closest(name, [...settingNames]);
    const slip = distance(name, near);
    const isAlike = name.split("_")[0] === near.split("_")[0] && slip <= furthestShare * near.length;
    const isNear = near.length >= shortestName && (slip <= furthestSlip || isAlike);
    if (isNear) return [`there is no setting ${name}, did you mean ${near}?`];
    return inFile.has(name) ? [`there is no setting ${name}`] : [];
  });
}
