import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { InputError } from "../../src/index.ts";
import type { Scene } from "./scene.ts";

const names = ["chromium", "chromium-browser", "google-chrome"];
/** Pixels; a page is first drawn at the greatest height to measure its own height. */
const width = 720;
const highest = 4_000;
/** Pixels of the least height; Chromium draws lower pages only in part. */
const lowest = 148;

/**
 * Finds Chromium on the `PATH`.
 * @throws InputError when there is none
 */
export function findChromium(path: string): string {
  const found = path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);
  if (found === undefined) throw new InputError(`none of ${names.join(", ")} is on the PATH; install one of them`);
  return found;
}

/** Takes a picture of a scene, as high as the scene is. */
export function photograph(chromium: string, { style, html }: Scene, picture: string): void {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    const page = join(folder, "page.html");
    writeFileSync(page, pageOf(style, html));
    const run = (height: number, ...flags: string[]): string =>
      execFileSync(
        chromium,
        [
          ...quiet,
          `--user-data-dir=${join(folder, "profile")}`,
          `--window-size=${width},${height}`,
          ...flags,
          pathToFileURL(page).href,
        ],
        { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
      );
    const height = Number(/data-height="(\d+)"/.exec(run(highest, "--dump-dom"))?.[1]);
    run(Math.max(height, lowest), `--screenshot=${picture}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Flags for Chromium. The sandbox is off, since Chromium shows only what is written here, and then also starts as root. */
const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
];

function pageOf(style: string, html: string): string {
  const measured = "document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)";
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body>${html}<script>${measured}</script></body>`;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
