import type { Words } from "../../locales/words.ts";
import type { myEvaluationsZh } from "./zh.ts";

export const myEvaluationsEn: Words<typeof myEvaluationsZh> = {
  title: "My evaluations",
  about:
    "How colleagues judged your conversations. Where you disagree, appeal against named criteria in time; somebody who had no part rules.",
  one: "Evaluation",
  empty: "No evaluation of yours yet",
  emptyHelp: "Evaluations appear here once they are released.",
  appealUntil: "appeal until",
  figures: {
    title: "What became of appeals",
    none: "No appeal has been ruled in the past half year.",
    changed: "Of the appeals ruled in the past half year, changed: {{share}}.",
    counts: "{{raised}} raised, {{open}} of them wait for a ruling.",
  },
  appeal: {
    title: "Appeal",
    chance: "Possible {{until}}; {{left}} left for this evaluation.",
    tooLate: "The time to appeal is over: it had to be raised {{until}}.",
    noMore: "This evaluation cannot be appealed again.",
    open: "Your appeal waits for a ruling.",
    withdraw: "Take it back",
    criteria: "Which criteria do you disagree with",
    why: "Why",
    places: "Messages that show it (optional)",
    words: "In all",
    send: "Appeal",
    done: "The appeal has been raised",
  },
};
