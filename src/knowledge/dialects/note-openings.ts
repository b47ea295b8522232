/** Whether a line opens a note. Tabs, steps, cards and columns are no notes, since each may be a section of its own. */
export function isNote(line: string): boolean {
  return /^\s*(?:\{(?:%|\{[<%])\s*(?:hint|note|tip|info|warning|alert|callout|admonition|notice)\b|:{3,}\s*(?!\{?\.?(?:steps?|tabs?|tab-set|panel-tabset|code-group|cards?|grid|columns?|col)\b)\{?(?:\.callout-)?[a-z]|\/{3,} \w|<(?:Aside|Callout|Admonition|Note|Tip|Warning)\b)/.test(
    line,
  );
}
