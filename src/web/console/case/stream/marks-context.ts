import { createContext } from "react";

/** A stretch of a message that somebody points at: characters are counted in UTF-16. */
export type Mark = { messageId: string; start: number; end: number; label: string; isCurrent?: boolean };

/** The places to highlight in the messages of a stream; none where nobody judges. */
export const MarksContext = createContext<readonly Mark[]>([]);
