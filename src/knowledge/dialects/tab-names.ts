/** Nextra and Fumadocs: the names of tabs stand with all of them, `<Tabs items={['npm', 'yarn']}>`. */
const tabs = /^\s*<Tabs\b[^\n]{0,300}?\sitems=\{\[([^\]\n]{1,500})\]\}/;
/** A tab that says nothing of its name itself. */
const tab = /<(Tabs\.Tab|Tab)>/g;
/** Tabs may have so many lines. */
const mostLines = 500;

/** Gives each such tab its name, as other tools write it. */
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
