import {
  type ButtonInteraction,
  LabelBuilder,
  type MessageComponentInteraction,
  MessageFlags,
  ModalBuilder,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { type Feedback, type Mark, once } from "../../src/index.ts";
import { askPerson } from "./ask-person.ts";
import { type Asking, ask, writeAnswer } from "./asking.ts";
import { renderTopics } from "./browse.ts";
import { type Command, decodeCommand, encodeCommand } from "./button-value.ts";
import { Conversations } from "./conversation.ts";
import type { Write } from "./deliver.ts";
import { interactionKey } from "./keys.ts";
import { limits } from "./limits.ts";
import { personOf } from "./person.ts";
import { type Asker, audiencesIn, placeOfInteraction } from "./place.ts";
import { questionOf } from "./question-behind.ts";
import { notice } from "./render.ts";
import { change, respond, tell } from "./respond.ts";
import { renderSection } from "./section-message.ts";
import type { Services } from "./services.ts";
import { markSolved } from "./solved.ts";
import { teach, unteach } from "./teaching.ts";
import { wording } from "./wording.ts";

const reasonField = "reason";

/** What happens when somebody presses a button under an answer, or picks from a menu. */
export async function onPress(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  services: Services,
): Promise<void> {
  const { footnote, config, record, pace } = services;
  const idOf = (key: string): string | undefined => footnote.idOfKey(key);
  const asker: Asker = { user: interaction.user.id, place: placeOfInteraction(interaction) };
  const audiences = audiencesIn(asker.place, config.grants);
  const command = decodeCommand(interaction.customId, idOf);
  switch (command?.kind) {
    case "open":
      return open(command.section);
    case "answered":
      return answered(command.section);
    case "pick":
      return open(idOf(interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : "") ?? "");
    case "page":
      return open(command.section, command.page);
    case "browse":
      return change(interaction, (form) => renderTopics(footnote.topics({ audiences }), command.page, form));
    case "next":
      return next(command.shown);
    case "share":
      return share(command.shown);
    case "person":
      return withQuestion((question) => askPerson(interaction, { question, asked: command.asker, asker }, services));
    case "remove":
      return remove(command.asker);
    case "judge":
      return judge(command);
    case "solved":
      return solve(command);
    case "reason":
    case undefined:
      return tell(interaction, wording.failed);
  }

  /** Shows a section to who pressed; a page that they turn takes the place of the one before where it is theirs. */
  async function open(id: string, page?: number): Promise<void> {
    const section = footnote.section(id, { audiences });
    if (section === undefined) return tell(interaction, wording.sectionGone);
    if (page === undefined) await mark("opened", { section: id });
    const write = (form: Parameters<typeof renderSection>[2]) => renderSection(section, page ?? 0, form);
    if (page !== undefined && isTheirs(interaction)) return change(interaction, write);
    return respond(interaction, "private", write);
  }

  async function next(except: readonly string[]): Promise<void> {
    const seconds = await pace.secondsToWait(`discord:${asker.user}`, `discord:${asker.place.channel}`);
    if (seconds > 0) return tell(interaction, wording.slowDown(seconds));
    await withQuestion((question) => respond(interaction, "private", find(question)));

    async function find(question: string): Promise<Write> {
      const asking = await askingOf(question, except, "next");
      const found = await ask(services, asking);
      if (found.kind === "unknown") return (form) => notice(wording.nothingMore, form);
      return writeAnswer(found, asking, services, { surface: "private", showsQuestion: true });
    }
  }

  /** Posts an answer that only the asker saw, once; it is asked again as the one who shares it. */
  async function share(except: readonly string[]): Promise<void> {
    await withQuestion(async (question) => {
      const isFirst = await once(record, `discord:share:${interaction.message.id}`, async () => {
        await respond(interaction, "public", find(question));
        return true;
      });
      if (isFirst === undefined) return tell(interaction, wording.sharedBefore);
      await mark("shared", { question });
    });

    async function find(question: string): Promise<Write> {
      const asking = await askingOf(question, except, "share");
      const where = { surface: "public", showsQuestion: true, sharedBy: asker.user } as const;
      return writeAnswer(await ask(services, asking), asking, services, where);
    }
  }

  async function remove(asked: string): Promise<void> {
    const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true;
    if (asker.user !== asked && !mayManage) return tell(interaction, wording.notYours);
    await interaction.deferUpdate();
    await interaction.deleteReply();
  }

  async function judge({ isHelpful, sections }: Command & { readonly kind: "judge" }): Promise<void> {
    await withQuestion(async (question) => {
      await record.addFeedback(feedbackOf(asker.user, { question, sections, isHelpful }));
      if (!isHelpful) await unteach({ question, sections }, asker, services);
      services.log.info({ platform: "discord", isHelpful, sections }, "judged");
      if (isHelpful) return tell(interaction, wording.thanks);
      await interaction.showModal(reasonModal(sections));
    });
  }

  async function answered(section: string): Promise<void> {
    if (section === "") return tell(interaction, wording.sectionGone);
    const question = await questionOf(interaction.message, record);
    if (question === undefined) return tell(interaction, wording.questionGone);
    await teach({ question, section }, asker, services);
    await mark("solved", { question, section });
    await tell(interaction, wording.noted);
  }

  async function solve({ asker: asked, sections }: Command & { readonly kind: "solved" }): Promise<void> {
    if (asker.user !== asked) return tell(interaction, wording.notYourQuestion);
    const question = await questionOf(interaction.message, record);
    if (question !== undefined) {
      await record.addFeedback(feedbackOf(asker.user, { question, sections, isHelpful: true }));
    }
    const [section] = sections;
    await mark("solved", { ...(question !== undefined && { question }), ...(section !== undefined && { section }) });
    await markSolved(interaction, services.log);
  }

  function mark(kind: Mark["kind"], what: Pick<Mark, "question" | "section">): Promise<void> {
    return record.addMark({ id: interactionKey(interaction.id), kind, person: personOf(asker.user), ...what });
  }

  async function withQuestion(act: (question: string) => Promise<void>): Promise<void> {
    const question = await questionOf(interaction.message, record);
    if (question === undefined) return tell(interaction, wording.questionGone);
    await act(question);
  }

  /** The question again, in its conversation, which Discord may take long to give. */
  async function askingOf(question: string, except: readonly string[], way: "next" | "share"): Promise<Asking> {
    const earlier = await new Conversations(record).before(interaction.message);
    return { id: interactionKey(interaction.id), question, earlier, except, asker, way };
  }
}

/** Keeps the reason that somebody gives for a thumb down. */
export async function onReason(interaction: ModalSubmitInteraction, { footnote, record }: Services): Promise<void> {
  const command = decodeCommand(interaction.customId, (key) => footnote.idOfKey(key));
  const question = interaction.message === null ? undefined : await questionOf(interaction.message, record);
  const reason = interaction.fields.getTextInputValue(reasonField).trim();
  if (command?.kind !== "reason" || question === undefined) return tell(interaction, wording.questionGone);
  if (reason !== "") {
    const judged = { question, sections: command.sections, isHelpful: false, reason };
    await record.addFeedback(feedbackOf(interaction.user.id, judged));
  }
  await tell(interaction, wording.thanks);
}

function feedbackOf(user: string, judged: Omit<Feedback, "key" | "person">): Feedback {
  const key = `discord:${judged.question}:${judged.sections.join(",")}`;
  return { key, person: personOf(user), ...judged };
}

function reasonModal(sections: readonly string[]): ModalBuilder {
  const field = new TextInputBuilder()
    .setCustomId(reasonField)
    .setStyle(TextInputStyle.Paragraph)
    .setPlaceholder(wording.reasonPlaceholder)
    .setMaxLength(limits.modalText)
    .setRequired(true);
  return new ModalBuilder()
    .setCustomId(encodeCommand({ kind: "reason", sections }))
    .setTitle(wording.reasonTitle)
    .addLabelComponents(new LabelBuilder().setLabel(wording.reasonLabel).setTextInputComponent(field));
}

/** Whether a message is shown to the presser alone, or is the response to what they asked. */
function isTheirs({ message, user }: MessageComponentInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata?.user.id === user.id;
}
