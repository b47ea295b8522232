/**
 * Private-use characters that stand for Markdown which would be escaped if it were written as text; see `withMarks`.
 */
export const stand = { reference: "\uE000", definition: "\uE001", end: "\uE002", line: "\uE003" };
