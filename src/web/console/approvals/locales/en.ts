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
    party_to_case: "You own this complaint or it is about you; somebody without a stake has to decide it.",
    already_voted: "You have said yes already; another person has to as well.",
    limit_too_low: "The amount is above your limit; a higher grade has to decide it.",
  },
  one: "Approval",
  all: "All approvals",
  chain: "Chain of approval",
  climbed: "overdue, now with: {{grade}}",
  notYet: "not yet",
  vote: { approved: "{{name}}: yes", refused: "{{name}}: no" },
  inNameOf: " (for {{name}})",
  byLink: " (one-time link)",
  link: {
    make: "Make a link for my phone",
    address: "One-time approval link",
    help: "For you alone, good for one use; do not pass it on. Valid until",
  },
  decision: { approved: "Approved", refused: "Refused", withdrawn: "Withdrawn" },
  empty: { waiting: "Nothing waits for approval", decided: "Nothing decided yet" },
  emptyHelp: { waiting: "No customer is waiting for your word.", decided: "Decided offers are kept here." },
};
