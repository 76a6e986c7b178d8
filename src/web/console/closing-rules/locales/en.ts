import type { Words } from "../../locales/words.ts";
import type { closingRulesZh } from "./zh.ts";

export const closingRulesEn: Words<typeof closingRulesZh> = {
  title: "Closing rules",
  about:
    "When a complaint counts as over: the days of silence, reopening and objection, and what is asked afterwards.",
  save: "Save",
  saved: "Saved",
  days: {
    title: "Days",
    unit: "days",
    silenceDays: "Closed by silence",
    reopenDays: "May be opened again",
    objectionDays: "May be objected to",
    repeatDays: "Counts as a repeat within",
    goneDays: "Counts as gone after",
    help: {
      silenceDays: "Without an answer for so long after we asked, the case is closed by rule.",
      reopenDays: "After closing, customers open it again by themselves within this time.",
      objectionDays: "After closing or a decision letter, customers may object within this time.",
      repeatDays:
        "Another complaint of the same customer on the same matter within this time is suggested as a repeat.",
      goneDays: "No order for so long after a complaint, or after an order that went wrong.",
    },
  },
  form: {
    title: "Survey: {{name}}",
    given: "as supplied",
    own: "own, version {{version}}",
    unused: "not used",
    for: "For: {{cases}}",
    forAll: "For: all complaints without a form of their own",
    comma: ", ",
    later: "asked once more after {{days}} days",
    score: "Satisfaction (1 to 5, one touch)",
    effort: "Ease (1 to 5)",
    words: "Free words (optional)",
    edit: "Change",
    nameZh: "Chinese name",
    nameEn: "English name",
    categories: "Categories",
    severities: "Severities",
    all: "any",
    laterLabel: "Ask once more after (empty: never)",
    isUsed: "In use",
  },
  question: {
    title: "Question {{position}}",
    zh: "Chinese",
    en: "English",
    choices: "Answers, one a line: 中文 | English",
    badChoices: "Two to eight lines, each “中文 | English”",
    add: "Add a question",
    remove: "Remove this question",
  },
};
