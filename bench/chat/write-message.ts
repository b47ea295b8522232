import type { JudgedMessage } from "./judged-messages.ts";
import type { Place, Room } from "./room.ts";

interface Written {
  readonly id: string;
  /** How many questions were recorded before the message. */
  readonly asked: number;
}

/** Writes a message in its place, after the messages that come before it. */
export async function writeMessage(room: Room, message: JudgedMessage): Promise<Written> {
  const asked = room.record.allAsked().length;
  switch (message.way) {
    case "mention":
    case "unasked":
      return { asked, id: await room.write(placeOf(message.way), message.text) };
    case "edit": {
      const id = await room.write(placeOf(message.where), message.before);
      await room.hasReply(id);
      await room.edit(id, message.text);
      return { asked, id };
    }
    case "reaction": {
      const id = await room.write("general", message.text);
      await room.react(id);
      return { asked, id };
    }
    case "post":
      return { asked, id: await room.post(message.title, message.text) };
    case "reply": {
      const id = await room.reply("quiet", message.above, message.text);
      return { asked: room.record.allAsked().length, id };
    }
    case "thread": {
      const id = await room.reply("general", message.above, message.text);
      return { asked, id };
    }
    case "forward":
      return { asked, id: await room.write(placeOf(message.where), message.text, { forwarded: message.shown }) };
    case "voice":
      return { asked, id: await room.write(placeOf(message.where), message.text, { spoken: message.shown }) };
    case "direct":
    case "follow-up":
      return writeOn(room, message);
  }
}

async function writeOn(
  room: Room,
  message: Extract<JudgedMessage, { readonly way: "direct" | "follow-up" }>,
): Promise<Written> {
  const place = message.way === "direct" ? "direct" : "general";
  const first =
    message.after === undefined ? undefined : await room.write(place, `${mentionIn(place)}${message.after}`);
  if (first !== undefined) await room.hasReply(first);
  const asked = room.record.allAsked().length;
  if (first === undefined || message.way === "direct") return { asked, id: await room.write(place, message.text) };
  return { asked, id: await room.writeOn(message.by ?? "ann", first, message.text) };
}

function placeOf(way: "mention" | "unasked" | "direct"): Place {
  if (way === "direct") return "direct";
  return way === "mention" ? "general" : "quiet";
}

function mentionIn(place: Place): string {
  return place === "direct" ? "" : "<@BOT> ";
}
