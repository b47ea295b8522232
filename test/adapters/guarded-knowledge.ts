import { Footnote } from "../../src/index.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

/** A word that is in every text of the knowledge and in no question. */
const guarded = /zebra/i;

const handbook = `---
title: Zebra handbook
aliases:
  zebra-canteen:
    - when does the zebra canteen serve lunch?
---
# Zebra handbook

## Zebra holidays

The office is closed between Christmas and New Year, says zebra rule one.

## Zebra salaries

Salaries are paid on the last Friday of the month, says zebra rule two.

## Zebra laptops

A laptop that was stolen is reported to zebra security within an hour.

## Zebra canteen

The zebra canteen is open from eleven to two on working days.
`;

export function openGuarded(): Footnote {
  return new Footnote([parseDocument("handbook.md", handbook).document].flatMap((one) => one ?? []));
}

export const question = "when are salaries paid?";
export const section = "handbook#zebra-salaries";

/** Whether anything of the knowledge is in what was shown. */
export function isShown(shown: unknown): boolean {
  return guarded.test(JSON.stringify(shown) ?? "");
}
