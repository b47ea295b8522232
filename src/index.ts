export type {
  Answer,
  Citation,
  Closest,
  Courtesy,
  Excerpt,
  Found,
  NearSection,
  OtherVersion,
  Unknown,
} from "./answer/answer.ts";
export { type AnswerJson, toAnswerJson } from "./answer/answer-json.ts";
export type { AskOptions } from "./answer/ask-options.ts";
export { citationDetails, citationPath } from "./answer/citation.ts";
export type { Explanation, Signal } from "./answer/explain-question.ts";
export type { LearnedAlias } from "./answer/learned-aliases.ts";
export { shippedModel } from "./answer/model/shipped-model.ts";
export { type Intent, intentOf } from "./answer/question/intent.ts";
export { pointsElsewhere, standsByItself } from "./answer/question/points-elsewhere.ts";
export type { QuestionMeaning } from "./answer/question/question-meaning.ts";
export { longestQuestion, shortenQuestion } from "./answer/question/shorten-question.ts";
export { sectionKey } from "./answer/section-key.ts";
export { type AnswerWording, englishAnswers, nothingFound, otherVersionsSay } from "./answer/wording.ts";
export { Footnote, type FootnoteOptions, type SectionView, type Suggestion, type Topic } from "./footnote.ts";
export { InputError } from "./input-error.ts";
export {
  type Block,
  blocksText,
  type Cell,
  type List,
  type ListItem,
  plainText,
  type Span,
  type Table,
} from "./knowledge/block.ts";
export { type Fault, faultLine, faultsByKind } from "./knowledge/fault.ts";
export { type Knowledge, loadKnowledge, type Progress } from "./knowledge/load.ts";
export { type MarkedRun, splitBlanks, writeRuns } from "./knowledge/marked-runs.ts";
export { missingText } from "./knowledge/missing-text.ts";
export { timeWithin } from "./knowledge/time-limit.ts";
export { toMarkdown } from "./knowledge/write-markdown.ts";
export { LiveKnowledge, type LiveListener, type LiveOptions } from "./live/live-knowledge.ts";
export { type Opened, openSnapshot } from "./live/open-snapshot.ts";
export { SegmentReceiver, SegmentSender, type SentSegment } from "./live/snapshot/sent-segments.ts";
export type { KnowledgeChange } from "./live/thread-messages.ts";
export type { ByteVectors } from "./meaning/byte-vectors.ts";
export { embedIndex, type KeptVectors, type PlacedVectors, type VectorKeeping } from "./meaning/embed-index.ts";
export {
  type Embedder,
  type EmbedderIdentity,
  type Embedding,
  EmbeddingFault,
  type Projection,
  type TextRole,
} from "./meaning/embedder.ts";
export { isKnownLanguage } from "./meaning/known-language.ts";
export type { Meaning } from "./meaning/meaning.ts";
export { embedQuestion, type QuestionVectors } from "./meaning/question-vectors.ts";
export { type SectionText, sectionText } from "./meaning/section-text.ts";
export { embedSection, type SectionVectors } from "./meaning/section-vectors.ts";
export { VectorSet } from "./meaning/vector-set.ts";
export type { VectorsBlock } from "./meaning/vectors-block.ts";
export { type Intervals, intervalsOf } from "./measure/intervals.ts";
export { answeredAt, type PrecisionPoint, precisionCurve } from "./measure/precision.ts";
export { type JudgedQuestion, judgeAttempt, type Verdict } from "./measure/score.ts";
export { type Summary, summarize, summarizeByType, thresholdCurve } from "./measure/summary.ts";
export { reasonOf, shortReasonOf } from "./reason.ts";
export { MemoryStore } from "./record/memory-store.ts";
export { once } from "./record/once.ts";
export { openRecord } from "./record/open-record.ts";
export { outcomeOf } from "./record/outcome.ts";
export { recheckOpenQuestions } from "./record/re-ask.ts";
export type { OpenRecord, RecordPlace } from "./record/record-options.ts";
export type {
  AskedQuestion,
  ExpiredWork,
  Feedback,
  GivenAnswer,
  Lease,
  Lesson,
  Mark,
  Person,
  RecordStore,
  Work,
} from "./record/record-store.ts";
export { type Counted, findGaps, type Gap } from "./record/reports/gaps.ts";
export { type Report, type Stats, toReport } from "./record/reports/stats.ts";
export type { JudgedLesson } from "./record/sql/lessons.ts";
export type { SqlRecord } from "./record/sql/sql-store.ts";
export { ThreadedRecord } from "./record/thread/threaded-record.ts";
export { WriteBehindStore } from "./record/write-behind/write-behind-store.ts";
export { DocumentReader } from "./search/document-reader.ts";
export { spokenLanguage } from "./search/languages/detect-language.ts";
export type { SectionIndex } from "./search/section-index.ts";
export type { Hit, SearchOptions, Visibility } from "./search/section-search.ts";
export type { SegmentContent } from "./search/segment.ts";
export { type Trouble, troubleOf } from "./trouble.ts";
