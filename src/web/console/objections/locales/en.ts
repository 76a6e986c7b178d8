import type { Words } from "../../locales/words.ts";
import type { objectionsZh } from "./zh.ts";

export const objectionsEn: Words<typeof objectionsZh> = {
  title: "Objections",
  about:
    "Where a customer does not accept a result, a colleague who had no part in it reviews it: upheld with reasons, or taken up again.",
  which: "Which objections",
  open: "To review",
  decided: "Reviewed",
  empty: { open: "No objection to review", decided: "No objection reviewed yet" },
  emptyHelp: { open: "Objections appear here as customers raise them.", decided: "Reviews are kept here." },
  raised: "raised",
  ownResult: "You had a part in this result; another colleague must review it.",
  reasons: "Reasons (the customer reads them)",
  uphold: "Uphold the result",
  change: "Objection right: take up again",
  outcome: { upheld: "Result upheld", changed: "Objection right" },
  done: "The customer has been told",
};
