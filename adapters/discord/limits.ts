/** What Discord takes; https://docs.discord.com/developers/components/reference and .../resources/message. Characters, or counts. */
export const limits = {
  /** Over all text displays of a message. */
  componentsText: 4_000,
  /** Of a message without Components V2. */
  content: 2_000,
  /** All components of a message, what is inside of others counted. */
  components: 40,
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
  /** What an answer shows of the question above it, and so what is asked where the question stands nowhere else. */
  questionText: 600,
} as const;
