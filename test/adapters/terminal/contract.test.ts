import type { AnswerJson } from "../../../src/answer/answer-json.ts";
import { citationPath } from "../../../src/index.ts";
import { shippedFolder } from "../../support/shipped.ts";
import { type Asked, contractQuestions, describeContract, type Heard } from "../contract.ts";
import { run } from "./run.ts";

describeContract("the terminal", async (): Promise<Asked> => {
  const lines = contractQuestions.map((question, id) => JSON.stringify({ id, question }));
  const args = ["--json", "--knowledge", shippedFolder, "--batch", "-"];
  const { stdout } = await run("terminal/ask", args, { input: `${lines.join("\n")}\n` });
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as AnswerJson);
  const heard = new Map(answers.map((answer) => [answer.question, read(answer)]));
  return {
    async ask(question) {
      const found = heard.get(question);
      if (found === undefined) throw new Error("it was not answered");
      return found;
    },
    close: async () => undefined,
  };
});

function read({ kind, text, sources }: AnswerJson): Heard {
  const cited = sources.filter(({ related }) => related !== true);
  const citations = cited.map(({ id, title, headings, file, lines: [first, last] }) =>
    citationPath({ id, title, headings, file, lines: { first, last } }).join(" › "),
  );
  const excerpts = kind === "answer" ? text.replace(/^\s*\d+\. /gm, "").replace(/^```\w+$/gm, "") : "";
  return { kind, excerpts, citations };
}
