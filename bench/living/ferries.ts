import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "po", "ri", "su", "ta", "ve", "zo"];
const hours = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Sections of each file, so many that a few hundred files are worth a snapshot. */
export const sectionCount = 10;

/** Returns a ferry's name, which is different for each number below 2,197. */
export function ferryName(number: number): string {
  const parts = [number, Math.floor(number / 13), Math.floor(number / 169)].map((at) => syllables[at % 13]);
  return `K${parts.join("")}n`;
}

export function hourOf(number: number, edition: number): string {
  return hours[(number * 7 + edition * 5) % hours.length] as string;
}

export function ferryQuestion(number: number): string {
  return `when does the ferry ${ferryName(number)} depart?`;
}

/** Writes a made-up file that says when a ferry departs; each edition says another hour. */
export function writeFerry(folder: string, number: number, edition: number): void {
  const name = ferryName(number);
  const about = Array.from(
    { length: sectionCount - 1 },
    (_, at) => `## Deck ${at + 1} of the ${name}\n\nDeck ${at + 1} has ${at + 3} cabins and a view of the harbour.\n`,
  );
  const path = join(folder, ferryFile(number));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `# Ferry ${name}\n\nThe ferry ${name} departs at ${hourOf(number, edition)}.\n\n${about.join("\n")}`,
  );
}

function ferryFile(number: number): string {
  return `line-${number % 10}/ferry-${number}.md`;
}
