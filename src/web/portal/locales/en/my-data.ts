import type { Words } from "../zh.ts";

export const myData: Words["myData"] = {
  title: "My personal data",
  lead: "You can see what the shop keeps about you, and ask for it to be erased.",
  copy: "Get a copy",
  erase: "Ask for erasure",
  copyLead: "Once we know that it is you, a readable copy is ready at once.",
  eraseLead:
    "What the law requires us to keep stays, and we tell you by which article and until when; the rest is erased for good.",
  contact: "The whole phone number or e-mail address you gave us",
  contactHint:
    "Only to make sure that it is you. If you gave none, leave it empty: somebody will get in touch.",
  send: { copy: "Get a copy", erasure: "Ask for erasure" },
  reading: "Reading your requests…",
  kinds: { copy: "A copy", erasure: "Erasure" },
  askedAt: (at) => `asked ${at}`,
  open: (deadline) => `We are working on it and will answer ${deadline}`,
  needsCheck: "We shall first get in touch to make sure that it is you.",
  refused: (reason) => `Not granted: ${reason}`,
  done: { copy: "Your copy is ready.", erasure: "Done." },
  download: "Download the copy (ZIP)",
  downloadUntil: (until) => `The link is good until ${until}`,
  copyOver: "The download link has expired. You can ask for another copy.",
  erasedTitle: "Erased",
  keptTitle: "Kept by law",
  erased: {
    words: (count) => `${count} texts: your account, the messages, our notes`,
    files: (count) => `${count} photos or files`,
    contact: () => "your name, phone and e-mail",
    trading: (count) => `region and parcel traces of ${count} orders`,
    opinion: (count) => `our copies of ${count} posts of yours elsewhere`,
  },
  kept: {
    trading: "Records of order, payment and after-sales service",
    complaint: "The contents of the complaint",
    contact: "Your name, phone and e-mail",
  },
  why: {
    law: "the law requires it",
    open_complaint: "your complaint is still being handled and needs it; ask again afterwards",
    legal_hold: "held for a dispute; erased when that is over",
  },
  until: (day) => `kept until ${day}`,
  articles: (names) => `by ${names.join(", ")}`,
  gone: "(lawfully erased)",
};
