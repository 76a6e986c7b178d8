import type { Words } from "../../locales/words.ts";
import type { appealsZh } from "./zh.ts";

export const appealsEn: Words<typeof appealsZh> = {
  title: "Appeals",
  about:
    "Agents appeal against their scores. Whoever graded the conversation, had a part in the complaint or coaches the appellant on it does not rule.",
  one: "Appeal",
  which: "Which appeals",
  open: "To rule",
  ruled: "Ruled",
  empty: { open: "No appeal waits", ruled: "No appeal ruled yet" },
  emptyHelp: { open: "Appeals appear here as agents raise them.", ruled: "Rulings are kept here." },
  raised: "raised",
  level: "Level {{level}}",
  points: "{{count}} criteria",
  whyNot: {
    own_evaluation: "This is your own appeal; somebody else rules it.",
    graded: "You graded this conversation; somebody else rules.",
    party: "You had a part in this complaint; somebody else rules.",
    coach: "You coach the appellant on this conversation; somebody else rules.",
    level: "This appeal is ruled at a higher level.",
  },
  ruling: {
    title: "Ruling",
    which: "Outcome",
    to: "Changed to",
    why: "Why (the appellant reads it)",
    reason: "In all (the appellant reads it)",
    send: "Rule",
    upheldDone: "Ruled: the score stands",
    changedDone: "Ruled: {{scoreBefore}} corrected to {{score}}",
  },
  policy: {
    title: "How appeals are ruled",
    change: "Change",
    close: "Close",
    words:
      "Possible within {{windowDays}} working days of release, {{mostAppeals}} times for one evaluation. What is not ruled in time climbs a level.",
    or: " or ",
    within: "rules within {{rulingDays}} working days",
    windowDays: "Days to appeal (working days)",
    mostAppeals: "Appeals for one evaluation",
    roles: "Who rules",
    rulingDays: "Days to rule (working days)",
    save: "Save",
    saved: "Saved; appeals raised from now on follow it",
  },
};
