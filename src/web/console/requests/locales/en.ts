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
  late: {
    title: "Late, and passed up to you",
    about:
      "Questions that a department has not answered in time climb to you. Take one up and it climbs no further.",
    empty: "No late answer waits for you",
    emptyHelp: "The departments answer in time.",
    words: "What you will do",
    placeholder: "For example: the shift lead answers by three this afternoon",
    takeUp: "I see to it",
    done: "Noted; it climbs no further.",
  },
  empty: { open: "Nothing to answer", answered: "Nothing answered yet" },
  emptyHelp: {
    open: "Thank you: every question has its answer.",
    answered: "Answered questions are kept here.",
  },
};
