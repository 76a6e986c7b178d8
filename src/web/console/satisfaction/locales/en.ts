import type { Words } from "../../locales/words.ts";
import type { satisfactionZh } from "./zh.ts";

export const satisfactionEn: Words<typeof satisfactionZh> = {
  title: "Satisfaction",
  about: "Only some customers rate. Those who kept silent stand beside the score here.",
  which: "Which survey",
  closing: "At closing",
  later: "Some time later",
  from: "From",
  to: "To",
  empty: "Nobody was asked in this time",
  emptyHelp: "Customers are asked when a complaint is closed, and once more some time later in severe cases.",
  raw: "Raw satisfaction",
  rawHelp: "Only those who rated.",
  weighted: "Weighted satisfaction",
  weightedHelp: "By outcome, severity and channel, each rating speaks for its like who kept silent.",
  effort: "Ease",
  effortHelp: "How easy customers found it to have things put right; 5 is the easiest.",
  interval: "95 % interval {{low}} – {{high}}",
  responseRate: "Response rate",
  answeredOf: "{{answered}} of {{asked}} asked",
  bias: {
    flatters:
      "Content customers rate more often: the raw score is about {{by}} too high. Look at the weighted score.",
    understates:
      "Discontent customers rate more often: the raw score is about {{by}} too low. Look at the weighted score.",
    little: "All kinds of customers rate about equally often; raw and weighted score agree.",
    unheard: "In addition {{cases}} cases are of kinds in which nobody rated; no weight can speak for them.",
  },
  asked: "Asked",
  answered: "Rated",
  mean: "Mean",
  byOutcome: { title: "By outcome", column: "Outcome" },
  bySeverity: { title: "By severity", column: "Severity" },
  byChannel: { title: "By channel", column: "Channel" },
  outcome: {
    confirmed: "Confirmed by the customer",
    silence: "Closed by silence",
    reopened: "Opened again later",
  },
};
