/** Loaded before the bot: the connection to Discord cannot be closed. */
import { Gateway } from "../../adapters/discord/gateway.ts";

Gateway.prototype.close = async () => {
  throw new Error("it stays open");
};
