import * as v from "valibot";
import { InputError, type JudgedQuestion } from "../../src/index.ts";
import { readJsonLines } from "./batch.ts";

const schema = v.pipe(
  v.object({
    id: v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
    question: v.string(),
    previous: v.optional(v.union([v.string(), v.array(v.string())]), []),
    type: v.exactOptional(v.string()),
    answerable: v.boolean(),
    gold: v.array(v.string()),
    must_contain: v.optional(v.array(v.array(v.string())), []),
  }),
  v.transform(({ previous, type, must_contain, ...rest }): JudgedQuestion => {
    const earlier = [previous].flat();
    return { ...rest, earlier, type: type ?? (rest.answerable ? "all" : "unanswerable"), mustContain: must_contain };
  }),
);

/**
 * Reads judged questions, one JSON object a line; see docs/eval.md.
 * @throws InputError that names the line
 */
export function readJudgedQuestions(file: string): JudgedQuestion[] {
  const questions = readJsonLines(
    file,
    (value) => v.parse(schema, value),
    '{"id": "1", "question": "...", "answerable": true, "gold": ["page#section"]}',
  );
  if (questions.length === 0) throw new InputError(`${file} holds no questions; write one JSON object a line`);
  return questions;
}
