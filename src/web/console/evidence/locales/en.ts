import type { Words } from "../../locales/words.ts";
import type { evidenceZh } from "./zh.ts";

export const evidenceEn: Words<typeof evidenceZh> = {
  title: "Evidence",
  about:
    "After each midnight all events of the day get a signed checkpoint; whatever is changed is found and named.",
  key: "Key fingerprint",
  keyHelp: "Publish it. Whoever receives a package knows by it that the signature is yours.",
  copied: "Copied",
  copy: "Copy",
  make: "Make a checkpoint now",
  made: "Checkpoint {{position}} has been made",
  check: "Check one complaint",
  number: "Complaint number",
  go: "Check",
  intact: "Intact: {{events}} events, their words and files agree; {{checkpoints}} checkpoints hold.",
  broken: "Does not hold: {{name}}. First place: {{place}} ({{problem}})",
  checkpoints: "Checkpoints",
  none: "No checkpoints yet",
  noneHelp: "The first is made after tonight, or now if you like.",
  position: "No.",
  day: "Day",
  asked: "on demand",
  events: "Events",
  root: "Merkle root",
  madeAt: "Made",
  stamp: "Time stamp",
  noStamp: "—",
  waiting: "waiting",
};
