// Holds the manifest on standard input against Slack's published schema, which the project does not carry.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const schema = JSON.parse(readFileSync(process.argv[2], "utf8"));
const manifest = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
if (!ajv.validate(schema, manifest)) {
  for (const { instancePath, message } of ajv.errors) process.stderr.write(`manifest${instancePath}: ${message}\n`);
  process.exit(1);
}
process.stdout.write("the manifest is valid\n");
