import type { Words } from "../zh.ts";

export const approval: Words["approval"] = {
  title: "Please decide on these options",
  lead: (number, title) => `Complaint ${number}: ${title}`,
  forYou: (approver, until) => `This link is for ${approver} alone, for one use, valid ${until}.`,
  asked: (name) => `${name} asks for approval`,
  most: "At most",
  options: "The options",
  reason: "Your reason",
  reasonHint: "Whoever asked will read it.",
  approve: "Approve",
  refuse: "Refuse",
  done: { approve: "Approved", refuse: "Noted: not approved" },
  doneBody: {
    final: "The options were dealt with as you decided.",
    passed: "Your yes is noted; one more colleague has to approve.",
  },
  over: "This approval link is over",
  overBody: "A link works once, and for a limited time. Please sign in and decide under Approvals.",
};
