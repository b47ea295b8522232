/** A list or table of at most this many characters is quoted whole, whatever is asked. */
export const longestWholeList = 400;
/** A paragraph of at most this many characters is quoted whole, if it holds the passage that decides. */
export const longestWholeParagraph = 480;
