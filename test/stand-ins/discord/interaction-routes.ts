import { limits } from "../../support/limits.ts";
import { judgeCallback, judgeMessage } from "./judge-body.ts";
import { invalid, type Reply, unknownMessage } from "./rest-reply.ts";
import { botId, type World } from "./world.ts";

type Json = Record<string, unknown>;

/** An interaction of a person, with the app's responses. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  readonly user: string;
  /** When the interaction was made, in milliseconds since 1970. */
  at: number;
  readonly isUserInstalled: boolean;
  /** The message whose button or menu was used. */
  readonly source?: Json;
  readonly callbacks: Json[];
  followUps: Json[];
  /** The current state of the message that is the response. */
  message?: Json | undefined;
}

const mostFollowUps = 5;

/** What an interaction's token allows: one response, and then follow-ups and edits. */
export class InteractionRoutes {
  readonly known = new Map<string, Interaction>();
  /**
   * How long an interaction may wait for its response, in milliseconds: 3,000 in Discord, which is too short for a busy
   * machine.
   */
  patience: number = limits.event;
  private readonly world: World;
  private readonly faultOf: (body: Json) => string | undefined;

  /** @param faultOf returns a further reason to refuse a message */
  constructor(world: World, faultOf: (body: Json) => string | undefined) {
    this.world = world;
    this.faultOf = faultOf;
  }

  callback(id: string, body: Json, query: URLSearchParams): Reply {
    const interaction = this.known.get(id);
    if (interaction === undefined || Date.now() - interaction.at > this.patience) {
      return { status: 404, body: { message: "Unknown interaction", code: 10062 } };
    }
    if (interaction.callbacks.length > 0) {
      return { status: 400, body: { message: "Interaction has already been acknowledged.", code: 40060 } };
    }
    const data = (body["data"] ?? {}) as Json;
    const fault = judgeCallback(body) ?? this.faultOf(data);
    if (fault !== undefined) return invalid(fault);
    interaction.callbacks.push(body);
    if (body["type"] === 4) interaction.message = this.addOwn(interaction, data);
    if (body["type"] === 5) interaction.message = this.addOwn(interaction, { flags: data["flags"], content: "…" });
    if (body["type"] === 7 && interaction.source !== undefined) {
      interaction.message = Object.assign(interaction.source, data);
    }
    if (body["type"] === 6) interaction.message = interaction.source;
    if (query.get("with_response") !== "true") return { status: 204 };
    return {
      status: 200,
      body: { interaction: { id, type: 2 }, resource: { type: body["type"], message: interaction.message } },
    };
  }

  webhook(method: string, secret: string, message: string, body: Json): Reply {
    const interaction = [...this.known.values()].find((one) => one.token === secret);
    if (interaction === undefined) return { status: 404, body: { message: "Unknown Webhook", code: 10015 } };
    if (method === "POST") {
      const fault = judgeMessage(body, "webhook") ?? this.faultOf(body);
      if (fault !== undefined) return invalid(fault);
      if (interaction.isUserInstalled && interaction.followUps.length >= mostFollowUps) {
        return { status: 400, body: { message: "Maximum number of follow-up messages reached", code: 40094 } };
      }
      const sent = this.addOwn(interaction, body);
      interaction.followUps.push(sent);
      return { status: 200, body: sent };
    }
    const target = message === "@original" ? interaction.message : this.world.messages.get(message);
    if (target === undefined) return unknownMessage;
    if (method === "DELETE") {
      this.world.messages.delete(String(target["id"]));
      return { status: 204 };
    }
    if (method === "PATCH") {
      const fault = judgeMessage(body, "webhook") ?? this.faultOf(body);
      if (fault !== undefined) return invalid(fault);
      Object.assign(target, body);
    }
    return { status: 200, body: target };
  }

  private addOwn({ id, channel, user, source }: Interaction, data: Json): Json {
    const pressed = source === undefined ? { type: 2 } : { type: 3, interacted_message_id: source["id"] };
    const metadata = { id, ...pressed, user: this.world.user(user), authorizing_integration_owners: {} };
    return this.world.addMessage(channel, botId, { ...data, interaction_metadata: metadata });
  }
}
