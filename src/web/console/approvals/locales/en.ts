import type { Words } from "../../locales/words.ts";
import type { approvalsZh } from "./zh.ts";

export const approvalsEn: Words<typeof approvalsZh> = {
  title: "Approvals",
  about:
    "Offers above their author's limit go to the customer once another person with the limit approves them.",
  which: "State",
  waiting: "Waiting",
  decided: "Decided",
  asked: "{{name}} asked",
  step: "{{text}} (within {{hours}} h)",
  reason: "Your reason",
  placeholder: "Why you approve or refuse; the author reads it.",
  approve: "Approve and send",
  refuse: "Refuse",
  done: "The author has your decision.",
  overLimit: { amount: "above your limit", kind: "a kind you may not grant" },
  notMine: {
    own_request: "This is your own request; another person has to decide it.",
    limit_too_low: "The amount is above your limit; a higher grade has to decide it.",
  },
  decision: { approved: "Approved", refused: "Refused", withdrawn: "Withdrawn" },
  empty: { waiting: "Nothing waits for approval", decided: "Nothing decided yet" },
  emptyHelp: { waiting: "No customer is waiting for your word.", decided: "Decided offers are kept here." },
};
