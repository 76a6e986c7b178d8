import type { Words } from "../zh.ts";

export const rating: Words["rating"] = {
  title: "How well did we handle it?",
  scores: { 1: "Very badly", 2: "Badly", 3: "So-so", 4: "Well", 5: "Very well" },
  scale: "Satisfaction",
  choose: "Please choose a score",
  words: "Anything you would like to say",
  wordsHint: "What was good, what was not: please be frank.",
  send: "Send my rating",
  done: "Thank you for your rating",
  doneBody: "A person reads your words, and they help us to do better.",
  already: "You have rated this already",
  alreadyBody: "Each complaint is rated once. Yours has arrived, thank you.",
  over: "This rating link is no longer valid",
  overBody: "Rating links last for a limited time. If there is more to say, please contact the shop.",
  given: (score) => `Your rating: ${score}`,
  about: (number, title) => `Complaint ${number}: ${title}`,
};
