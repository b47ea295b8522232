/** The opening tag of tabs whose names are listed there, in Nextra and Fumadocs: `<Tabs items={['npm', 'yarn']}>`. */
const tabs = /^\s*<Tabs\b[^\n]{0,300}?\sitems=\{\[([^\]\n]{1,500})\]\}/;
/** A tab without a name of its own. */
const tab = /<(Tabs\.Tab|Tab)>/g;
/** The most lines of a group of tabs. */
const mostLines = 500;

/** Gives each such tab its name as a `label` attribute, which is how other tools write it. */
export function withTabNames(lines: readonly string[]): readonly string[] {
  const left = [...lines];
  for (let at = 0; at < left.length; at++) {
    const items = tabs.exec(left[at] ?? "")?.[1];
    if (items === undefined) continue;
    const names = [...items.matchAll(/(["'`])(.{1,100}?)\1/g)].map(([, , name = ""]) => name.replaceAll('"', "'"));
    for (let below = at; below < Math.min(left.length, at + mostLines); below++) {
      left[below] = (left[below] ?? "").replace(tab, (all, kind: string) => {
        const name = names.shift();
        return name === undefined ? all : `<${kind} label="${name}">`;
      });
      if (/<\/Tabs>/.test(left[below] ?? "")) break;
    }
  }
  return left;
}
