/** How high a late answer has climbed: the department's lead, a supervisor, the head of operations. */
export type Level = 1 | 2 | 3;
