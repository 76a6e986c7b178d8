/** What a message promises. `span` is `[start, end)` in UTF-16 units of the message as it was written. */
export type FoundPromise = {
  deed: string;
  /** The last moment; null when no time was given, or when it begins with something that has not happened yet. */
  due: Date | null;
  span: [number, number];
  /** The person or department named; null for "I" and "we". */
  by: string | null;
  conditional: boolean;
  vague: boolean;
  /** An expectation ("预计…"), not a promise. */
  estimate: boolean;
};
