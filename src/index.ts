export { type Grants, grantedAudiences, parseGrants, publicAlone } from "./admission/audiences.ts";
export { Pace, type PaceLimits } from "./admission/pace.ts";
export type { Answer, Citation, Closest, Courtesy, Excerpt, Found, Unknown } from "./answer/answer.ts";
export type { AskOptions } from "./answer/answer-question.ts";
export { citationPath } from "./answer/citation.ts";
export type { LearnedAlias } from "./answer/learned-aliases.ts";
export { toMarkdown } from "./answer/markdown.ts";
export { sectionKey } from "./answer/section-key.ts";
export { shippedModel } from "./answer/shipped-model.ts";
export { nothingFound } from "./answer/wording.ts";
export { Footnote, type FootnoteOptions, type SectionView, type Suggestion, type Topic } from "./footnote.ts";
export { InputError } from "./input-error.ts";
export {
  type Block,
  blocksText as plainBlocks,
  type List,
  type ListItem,
  plainText,
  type Span,
  type Table,
} from "./knowledge/block.ts";
export { type Fault, faultLine } from "./knowledge/fault.ts";
export { type Knowledge, loadKnowledge, type Progress } from "./knowledge/load.ts";
export { LiveKnowledge, type LiveListener, type LiveOptions } from "./live/live-knowledge.ts";
export type { KnowledgeChange } from "./live/messages.ts";
export { type Opened, openKept } from "./live/open-kept.ts";
export { type JudgedQuestion, judgeAttempt, type Verdict } from "./measure/score.ts";
export { type Summary, summarize, summarizeByType, thresholdCurve } from "./measure/summary.ts";
export { type Fitted, fitBlocks } from "./reading/fit.ts";
export { toPages } from "./reading/pages.ts";
export { shorten } from "./reading/shorten.ts";
export { type Counted, findGaps, type Gap } from "./record/gaps.ts";
export { MemoryStore } from "./record/memory-store.ts";
export { once } from "./record/once.ts";
export { type OpenRecord, openRecord, type RecordPlace } from "./record/open-record.ts";
export { outcomeOf } from "./record/outcome.ts";
export { reAsk } from "./record/re-ask.ts";
export type {
  AskedQuestion,
  Feedback,
  GivenAnswer,
  Lease,
  Lesson,
  Mark,
  Person,
  RecordStore,
  StaleWork,
  Work,
} from "./record/record-store.ts";
export type { JudgedLesson } from "./record/sql-lessons.ts";
export type { SqlRecord } from "./record/sql-store.ts";
export { type Report, type Stats, toReport } from "./record/stats.ts";
export { SteadyStore } from "./record/steady-store.ts";
export { ThreadedRecord } from "./record/threaded-record.ts";
export type { Hit, SearchOptions, Visibility } from "./search/section-search.ts";
