import type { habitsZh } from "./zh.ts";

export const habitsEn: typeof habitsZh = {
  title: "Habits worth a talk",
  about:
    "Each colleague is compared with all others, rule by rule. Only what differs clearly and hardly by chance stands here; of everybody else nothing can be said.",
  rate: "Of what stands here at most {{rate}}% is expected to be chance.",
  none: "Nobody differs clearly from the others",
  noneHelp: "{{conversations}} conversations of {{agents}} colleagues were compared.",
  agent: "Colleague",
  rule: "Rule",
  own: "Own broken",
  others: "Others",
  difference: "Difference (95% interval)",
  points: "{{value}} points ({{low}} to {{high}})",
  examples: "Latest conversations",
};
