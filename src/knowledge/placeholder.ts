/** Words that stand where a text is still to be written; nothing but punctuation may follow, or a remark behind it. */
const stands =
  /^[^\p{L}]{0,8}(?:to[- ]?do|tb[acdw]|w\.?i\.?p|fixme|x{3,10}|coming soon|(?:to be|will be) (?:done|decided|defined|determined|discussed|added|written|filled(?: in)?|announced|completed|confirmed|continued|documented|provided)(?: (?:soon|later))?|work in progress|under construction|placeholder|not (?:yet written|written yet)|(?:nothing|no content)(?: here)? yet|(?:write|fill in|complete|document) (?:me|this)|(?:insert|your|add) (?:text|content|description) here|(?:folgt|kommt) (?:noch|bald|in kürze)|in arbeit|noch zu schreiben|à (?:compléter|venir|rédiger)|en (?:cours de rédaction|construction|construcción)|por (?:definir|completar|hacer)|próximamente|da (?:definire|completare))\s*(?:$|[.:,;!)\]…–—(-])/iu;
/** In capitals, with a remark behind it: "TODO ask the office". */
const inCapitals = /^[^\p{L}]{0,8}(?:TODO|TBD|TBA|FIXME|WIP)(?![\p{L}\p{N}])/u;
/** The usual filler text of templates. */
const filler = /^[^\p{L}]{0,8}lorem ipsum\b/iu;
/** The longest placeholder with the remark behind it, in characters: "TBD: who cleans the kitchen". */
const longest = 80;
/** A sentence behind a whole one: a text that says more than that it is missing. */
const goesOn = /[\p{L}]{3}[.!?]\s+\S/u;

/** Whether a section's text only says that it is still to be written: "TODO", "Coming soon.", "Lorem ipsum …". */
export function isPlaceholder(text: string): boolean {
  const said = text.trim();
  if (filler.test(said)) return true;
  return said.length <= longest && !goesOn.test(said) && (stands.test(said) || inCapitals.test(said));
}
