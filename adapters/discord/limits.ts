/**
 * Discord's limits, in characters or counts; https://docs.discord.com/developers/components/reference and
 * .../resources/message.
 */
export const limits = {
  /** Characters of all text displays of a message together. */
  componentsText: 4_000,
  /** Characters of a message without Components V2. */
  content: 2_000,
  rows: 5,
  buttonsARow: 5,
  selectOptions: 25,
  optionText: 100,
  buttonLabel: 80,
  customId: 100,
  choices: 25,
  choiceText: 100,
  threadName: 100,
  modalTitle: 45,
  modalText: 1_500,
  /**
   * Characters of the question that stands above its answer; a question that stands nowhere else is cut to this before it is
   * answered.
   */
  questionText: 600,
} as const;
