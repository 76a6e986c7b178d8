import type { Words } from "../../../locales/words.ts";
import type { casePrivacyZh } from "./zh.ts";

export const casePrivacyEn: Words<typeof casePrivacyZh> = {
  reveal: "See contacts",
  revealHint: "Masked by default. Looking is recorded: who, when, at what, and what for.",
  field: "What",
  fields: { name: "name", phone: "phone", email: "e-mail" },
  purpose: "What for",
  purposes: {
    call_back: "To call the customer back",
    delivery: "To arrange a delivery",
    identity: "To check an identity",
    legal: "For lawyers or a regulator",
    other: "Something else (please say)",
  },
  note: "Note",
  show: "Show",
  close: "Close",
  value: "{{field}}: {{value}}",
  none: "The customer left no {{field}}",
  held: "Under legal hold: {{reason}} ({{name}}, {{at}})",
  erased: "Its contents were lawfully erased {{at}}; what happened and its proofs remain.",
  reason: "Reason",
  introHold: "While it stands, nothing of this complaint is erased, neither on request nor by retention.",
  introRelease: "Requests and retention apply to the complaint again.",
};
