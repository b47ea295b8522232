import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";

type Json = Record<string, unknown>;

const messages = {
  create: MessageCreateRequestSchema,
  edit: MessageEditRequestPartialSchema,
  webhook: IncomingWebhookUpdateRequestPartialSchema,
};

const componentsV2 = 1 << 15;
const v2Types = new Set([9, 10, 12, 13, 14, 17]);

/** Returns why Discord would refuse a message, by Discord's schemas and by rules missing in them; undefined if it would not. */
export function judgeMessage(body: Json, kind: keyof typeof messages): string | undefined {
  return schemaFault(messages[kind], body) ?? messageFault(body);
}

/** Returns why Discord would refuse the response to an interaction of any type; undefined if it would not. */
export function judgeCallback(body: Json): string | undefined {
  const data = (body["data"] ?? {}) as Json;
  switch (body["type"]) {
    case 4:
      return schemaFault(CreateMessageInteractionCallbackRequestSchema, body) ?? messageFault(data);
    case 7:
      return schemaFault(UpdateMessageInteractionCallbackRequestSchema, body) ?? messageFault(data);
    case 8:
      return schemaFault(ApplicationCommandAutocompleteCallbackRequestSchema, body) ?? choicesFault(data);
    case 9:
      return schemaFault(ModalInteractionCallbackRequestSchema, body);
    case 5:
    case 6:
      return undefined;
    default:
      return `unknown type ${body["type"]}`;
  }
}

export function judgeCommands(body: unknown): string | undefined {
  for (const command of body as Json[]) {
    // Discord's reference has permissions as strings, which its schema does not allow.
    const { default_member_permissions: bits } = command;
    const isBits = typeof bits === "string" && /^\d+$/.test(bits);
    const written = isBits ? { ...command, default_member_permissions: Number(bits) } : command;
    const fault = schemaFault(ApplicationCommandUpdateRequestSchema, written);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function schemaFault(schema: (typeof messages)["create"], body: unknown): string | undefined {
  const read = schema.safeParse(body);
  return read.success ? undefined : (read.error?.message ?? "schema");
}

function messageFault(body: Json): string | undefined {
  const content = String(body["content"] ?? "");
  const all = flatten((body["components"] ?? []) as Json[]);
  const isV2 = (Number(body["flags"] ?? 0) & componentsV2) !== 0;
  const texts = all.flatMap((one) => (one["type"] === 10 ? [String(one["content"])] : []));
  const ids = all.flatMap((one) => (typeof one["custom_id"] === "string" ? [one["custom_id"]] : []));
  const mentions = body["allowed_mentions"] as { parse?: unknown[]; replied_user?: boolean } | undefined;
  if (mentions?.parse?.length !== 0 || mentions.replied_user === true) return "allowed_mentions lets something ping";
  if (content.length > 2_000) return "content is over 2,000";
  if (content === "" && all.length === 0) return "empty message";
  if (isV2 && content !== "") return "content beside Components V2";
  if (!isV2 && all.some(({ type }) => v2Types.has(Number(type)))) return "Components V2 without the flag";
  if (!isV2 && ((body["components"] ?? []) as Json[]).length > 5) return "over 5 rows";
  if (all.length > 40) return `${all.length} components`;
  if (texts.some((text) => text.trim() === "")) return "an empty text";
  if (texts.join("").length > 4_000) return "texts are over 4,000 together";
  if (new Set(ids).size < ids.length) return `a custom_id twice: ${ids.join(" ")}`;
  return undefined;
}

function choicesFault(data: Json): string | undefined {
  const choices = (data["choices"] ?? []) as { name: string; value: string }[];
  const isFit = ({ name, value }: { name: string; value: string }): boolean =>
    name.length > 0 && name.length <= 100 && value.length > 0 && value.length <= 100;
  return choices.length <= 25 && choices.every(isFit) ? undefined : "choices";
}

/** Returns components with all components nested inside them. */
export function flatten(components: readonly Json[]): Json[] {
  return components.flatMap((one) => {
    const aside = one["accessory"] === undefined ? [] : [one["accessory"] as Json];
    return [one, ...flatten([...((one["components"] ?? []) as Json[]), ...aside])];
  });
}

/** Returns every text that a message shows, in order. */
export function wordsOf(message: Json): string {
  const all = flatten((message["components"] ?? []) as Json[]);
  const texts = all.flatMap((one) => [one["content"], one["label"], one["placeholder"]]);
  return [message["content"], ...texts].filter((text) => typeof text === "string" && text !== "").join("\n");
}
