import type { Words } from "../zh.ts";

export const rating: Words["rating"] = {
  title: "How well did we handle it?",
  scores: { 1: "Very badly", 2: "Badly", 3: "So-so", 4: "Well", 5: "Very well" },
  titleLater: "Some time has passed: has it held?",
  scale: "One touch is your whole rating",
  more: "If you like, tell us a little more. None of it is a must:",
  effort: "How much effort was it to have this put right?",
  efforts: { 1: "Very much", 2: "Much", 3: "Some", 4: "Little", 5: "Hardly any" },
  words: "Anything you would like to say",
  wordsHint: "What was good, what was not: please be frank.",
  send: "Send this too",
  done: "Thank you for your rating",
  doneBody: "A person reads your words, and they help us to do better.",
  already: "You have rated this already",
  alreadyBody: "Each complaint is rated once. Yours has arrived, thank you.",
  over: "This rating link is no longer valid",
  overBody: "Rating links last for a limited time. If there is more to say, please contact the shop.",
  given: (score) => `Your rating: ${score}`,
  about: (number, title) => `Complaint ${number}: ${title}`,
};
