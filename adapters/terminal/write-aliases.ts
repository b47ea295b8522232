import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isSeq, parseDocument } from "yaml";
import { InputError, type Knowledge, type LearnedAlias } from "../../src/index.ts";

/**
 * Writes aliases into the front matter of their files, and leaves everything else in them as it is.
 * @param documents those of the folder, whose files have other names than their ids
 * @returns a line for each alias that was written; an alias that is there already is not written
 * @throws InputError when a page is not there any more, or its front matter is faulty
 */
export function writeAliases(
  folder: string,
  documents: Knowledge["documents"],
  aliases: readonly LearnedAlias[],
): string[] {
  const files = new Map(documents.map(({ id, file }) => [id, file]));
  return aliases.flatMap(({ section, phrase }) => {
    const [document = "", slug = ""] = section.split("#");
    const name = files.get(document);
    if (name === undefined)
      throw new InputError(`there is no page ${document}; it may have moved since it was learned`);
    const file = join(folder, name);
    const before = readFileSync(file, "utf8");
    const after = withAlias(before, slug, phrase, file);
    if (after === before) return [];
    writeFileSync(file, after);
    return [`${file}: ${slug === "" ? "the lead section" : slug}: ${phrase}`];
  });
}

function withAlias(text: string, slug: string, phrase: string, file: string): string {
  const [matter = "", yaml = ""] = /^---\r?\n([\s\S]*?)(?<=\n)---(?:\r?\n|$)/.exec(text) ?? [];
  if (matter === "" && isLikeFrontMatter(text)) {
    throw new InputError(
      `${file}: the front matter begins in another way than with a line of ---; write the alias yourself`,
    );
  }
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) {
    throw new InputError(`${file}: the front matter is faulty; run \`npm run -s check\``);
  }
  const known = document.getIn(["aliases", slug]);
  const phrases = isSeq(known) ? known.items.map(String) : [];
  if (phrases.includes(phrase)) return text;
  if (isSeq(known)) known.add(document.createNode(phrase));
  else document.setIn(["aliases", slug], document.createNode([phrase]));
  return `---\n${document.toString({ lineWidth: 0 })}---\n${text.slice(matter.length)}`;
}

/**
 * Whether a text begins with something like front matter. It must not end up below new front matter, where nothing reads it.
 */
function isLikeFrontMatter(text: string): boolean {
  return /^[\s\p{Cf}]*(?:<!--|---|\+\+\+|;;;|\{\s*["\n])/u.test(text);
}
