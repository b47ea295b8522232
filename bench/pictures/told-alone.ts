import type { PlatformWording } from "../../adapters/chat/wording/common-wording.ts";

/** Returns what every platform says to one person alone who pressed or asked. */
export function privateNotices(wording: PlatformWording): readonly string[] {
  return [
    wording.notForYou,
    wording.notYours,
    wording.nothingMore,
    wording.noted,
    wording.sharedBefore,
    wording.helpersBusy(4),
    wording.cannotAskPerson,
    wording.questionGone,
    wording.sectionGone,
  ];
}
