/** Embeds a folder of knowledge, and ends as soon as anything is embedded. Arguments: the model's folder, the knowledge. */
import { ThreadedMeaning } from "../../adapters/embedding/threaded-meaning.ts";
import { loadKnowledge } from "../../src/index.ts";
import { indexDocuments } from "../../src/search/index-documents.ts";

const [model = "", knowledge = ""] = process.argv.slice(2);
const meaning = new ThreadedMeaning(
  { source: { kind: "folder", folder: model } },
  {
    onProgress(done) {
      if (done > 0) void meaning.close().then(() => process.exit(0));
    },
  },
);
meaning.follow(indexDocuments(loadKnowledge(knowledge).documents));
meaning.start();
setInterval(() => undefined, 1_000);
