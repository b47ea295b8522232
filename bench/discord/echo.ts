/** The baseline: a handler with the same discord.js over the same kind of socket that only repeats what it was told. */
import { Client, Events, GatewayIntentBits } from "discord.js";

const { DISCORD_TOKEN: token = "", DISCORD_API_URL: api = "" } = process.env;

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api },
  allowedMentions: { parse: [], repliedUser: false },
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply(interaction.options.getString("question", true));
});
await client.login(token);
