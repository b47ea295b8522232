import { expect, it } from "vitest";
import { sentences } from "../../src/knowledge/sentences.ts";

function split(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

it.each([
  "Nehmt ein offenes System (z.B. Linux) mit.",
  "Nehmt ein offenes System, z. B. Linux.",
  "Soft- bzw. Hardware und ggf. Kabel, inkl. Adapter.",
  "Das gilt i. d. R. Montag bis Freitag, d. h. Werktage.",
  "Am 3. Oktober und am 24. Dezember ist zu.",
  "Der Träger e.V. Nord hilft.",
  "Un outil libre, p. ex. Linux, suffit.",
  "Gebruik vrije software, bijv. Linux.",
  "Ett fritt system, t.ex. Linux.",
])("leaves a sentence with an abbreviation whole: %s", (text) => {
  expect(split(text)).toEqual([text]);
});

it.each([
  "See https://example.org/a?region=eu_west&x=1 for it.",
  "Run https://example.org/#!start or https://example.org/?q=%20a now.",
])("leaves an address whole: %s", (text) => {
  expect(split(`${text} Then wait.`)).toEqual([text, "Then wait."]);
});

it.each([
  ["Das ist so. Dann geht es los.", ["Das ist so.", "Dann geht es los."]],
  ["Es sind 3. Danach kommt nichts.", ["Es sind 3.", "Danach kommt nichts."]],
  ["We meet at 9 a.m. Bring tea.", ["We meet at 9 a.m.", "Bring tea."]],
])("ends a sentence where it ends: %s", (text, expected) => {
  expect(split(text)).toEqual(expected);
});
