import type { Words } from "../../locales/words.ts";
import type { requestsZh } from "./zh.ts";

export const requestsEn: Words<typeof requestsZh> = {
  title: "Department requests",
  about: "What customer service asks your department to find out. You see what the answer needs and no more.",
  which: "State",
  open: "To answer",
  answered: "Answered",
  ofComplaint: "Complaint {{number}}",
  asked: "{{name}} asked",
  answeredAt: "Answered",
  answer: "Answer",
  placeholder: "The facts you found and what they rest on: dispatch records, film, test results.",
  send: "Send the answer",
  sent: "The answer is sent; customer service sees it at once.",
  empty: { open: "Nothing to answer", answered: "Nothing answered yet" },
  emptyHelp: {
    open: "Thank you: every question has its answer.",
    answered: "Answered questions are kept here.",
  },
};
