import * as v from "valibot";
import type { JudgedQuestion } from "../../src/index.ts";
import { readJsonLines } from "./batch.ts";

const schema = v.pipe(
  v.object({
    id: v.string(),
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
 * Reads judged questions, one JSON object a line.
 * @throws InputError that names the line
 */
export function readJudgedQuestions(file: string): JudgedQuestion[] {
  return readJsonLines(file, (value) => v.parse(schema, value));
}
