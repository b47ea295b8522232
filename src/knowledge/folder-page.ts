/** File names without extension of a folder's own page, in their common spelling. */
export const folderPages: readonly string[] = ["index", "README", "_index"];

const folderPage = /^(?:_?index|readme)$/i;

/**
 * Whether a file is its folder's own page.
 * @param name the file's name without extension
 */
export function isFolderPage(name: string): boolean {
  return folderPage.test(name);
}
