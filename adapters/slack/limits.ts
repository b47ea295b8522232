/**
 * Slack's limits, in characters or counts; https://docs.slack.dev/reference/block-kit and the types that `@slack/types` ships.
 */
export const limits = {
  /** Slack refuses a message of about 13,200 characters over all blocks; the rest is for what surrounds the quotes. */
  messageText: 9_000,
  viewText: 9_000,
  blocks: 50,
  tableRows: 100,
  tableColumns: 20,
  /** Characters over all cells. */
  tableText: 10_000,
  buttonText: 75,
  buttonValue: 2_000,
  blockId: 255,
  placeholder: 150,
  options: 100,
  optionText: 75,
  fallbackText: 3_000,
  prompts: 4,
  questionText: 1_500,
} as const;
