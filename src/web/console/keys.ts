/** Names of what has been read, so that a live hint makes exactly the right things be read again. */
export const keys = {
  me: ["me"],
  house: ["house"],
  taxonomy: ["taxonomy"],
  staff: ["staff"],
  apiKeys: ["api-keys"],
  queues: ["queues"],
  lists: ["complaints"],
  complaint: (number: string) => ["complaint", number],
  requests: ["requests"],
  approvals: ["approvals"],
  handOvers: ["hand-overs"],
  imports: ["imports"],
  sessions: ["sessions"],
} as const;
