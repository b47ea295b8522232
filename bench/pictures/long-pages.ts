import { Footnote } from "../../src/index.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

const services = ["billing", "search", "mail", "login", "images", "reports", "exports", "queue", "audit", "gateway"];
const regions = [
  "Frankfurt",
  "Dublin",
  "Stockholm",
  "Ohio",
  "Oregon",
  "Tokyo",
  "Sydney",
  "São Paulo",
  "Mumbai",
  "Seoul",
  "Paris",
];

/** Returns a `Footnote` over a page whose code, table and list are longer than any message, with links that lead elsewhere. */
export function openLongPages(): Footnote {
  const places = regions.flatMap((region) => services.map((service) => ({ region, service })));
  const code = places.map(
    ({ region, service }, at) =>
      `deploy --service ${service} --region "${region}" --port ${8_000 + at} --replicas 3 --wait --health-check /${service}/health`,
  );
  const rows = places.map(
    ({ region, service }, at) =>
      `| ${service} in ${region} | ${8_000 + at} | the team that runs ${service}, and in the night whoever is on call |`,
  );
  const steps = places.map(
    ({ region, service }, at) =>
      `${at + 1}. Stop ${service} in ${region}, wait until its queue is empty, start the new version, and look at its log for a minute.`,
  );
  const markdown = `# Deploys

## Deploy script

The deploy script puts every service everywhere, one after the other:

\`\`\`sh
${code.join("\n")}
\`\`\`

## Ports of the services

| Service | Port | Who is asked |
| --- | --- | --- |
${rows.join("\n")}

## Rollout by hand

To roll out by hand:

${steps.join("\n")}

## Freezes

Deploys are frozen while an incident is open: see [the status page](https://status.example.org/incidents?region=eu&open=1),
https://calendar.example.org/freezes and [the deploy script](#deploy-script). Who needs an exception asks *on call* first.
`;
  return new Footnote([parseDocument("deploys.md", markdown).document].flatMap((one) => one ?? []));
}

export const longQuestions = {
  text: `I have read for an hour. ${"There was much to read, and nothing that says it. ".repeat(45)}when is Rust overkill?`,
  code: "what does the deploy script look like?",
  table: "what are the ports of the services?",
  list: "how do I roll out by hand?",
  links: "when are deploys frozen?",
} as const;
