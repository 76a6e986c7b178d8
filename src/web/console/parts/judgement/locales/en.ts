import type { Words } from "../../../locales/words.ts";
import type { judgementZh } from "./zh.ts";

export const judgementEn: Words<typeof judgementZh> = {
  conversation: "The conversation",
  noMessages: "Nothing was written in this conversation.",
  from: { customer: "Customer", staff: "Agent", house: "House" },
  yes: "Yes",
  no: "No",
  notApplicable: "Not applicable",
  notJudged: "Not judged",
  critical: "critical",
  criticalFailed: "Critical item failed",
  place: "Show place {{number}}",
  version: "version {{version}}",
  points: "{{score}} points",
  was: "was {{score}}",
  released: "released",
  colon: ": ",
  house: "House",
  appealNumber: "Appeal {{number}}",
  appealState: {
    open: "Waits for a ruling",
    ruled: "Ruled",
    withdrawn: "Taken back",
    upheld: "Score upheld",
    changed: "Changed",
  },
  ruling: { upheld: "Upheld", changed: "Changed" },
  deed: {
    raised: "appealed (level {{level}})",
    climbed: "not ruled in time: climbed to level {{level}}",
    late: "overdue, still not ruled",
    ruled: "ruled (level {{level}})",
    withdrawn: "took it back",
  },
  corrected: "Score corrected",
  share: {
    none: "no figures yet",
    some: "{{count}} of {{of}} ({{value}}, 95% interval {{low}} to {{high}})",
  },
};
