/** The baseline: a handler with the same Bolt over the same kind of socket that only repeats what it was told. */
import { App, SocketModeReceiver } from "@slack/bolt";

const { SLACK_BOT_TOKEN: botToken = "", SLACK_APP_TOKEN: appToken = "", SLACK_API_URL: slackApiUrl = "" } = process.env;

const receiver = new SocketModeReceiver({ appToken, installerOptions: { clientOptions: { slackApiUrl } } });
const identity = { botToken, botId: "B0FOOTNOTE", botUserId: "U0FOOTNOTE", teamId: "T000000001" };
const app = new App({ receiver, clientOptions: { slackApiUrl }, authorize: async () => ({ ...identity }) });

app.event("app_mention", async ({ event: { channel, ts, text }, client }) => {
  await client.chat.postMessage({ channel, thread_ts: ts, text });
});
app.command("/ask", async ({ command, ack }) => ack(command.text));

await app.start();
