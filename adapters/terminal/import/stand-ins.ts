/**
 * Placeholders for Markdown that would be escaped if it were written as text, see `withMarks`; no page uses these characters.
 */
export const stand = { reference: "\uE000", definition: "\uE001", end: "\uE002", line: "\uE003" };
