import type { signalDrillsZh } from "./zh.ts";

export const signalDrillsEn: typeof signalDrillsZh = {
  title: "Signal drills",
  about:
    "Ten made-up buyers complain about one batch: see after how many of them the signal comes. The real watch never hears of them, and no figure counts them.",
  one: "Signal drill",
  tag: "Drill",
  start: "Start a drill",
  batch: "Batch to practise on",
  batchHelp: "Shipped of late and without a real signal. Type a product or batch code to find one.",
  noBatch: "No batch to practise on was found",
  send: "Start the drill",
  empty: "No drill yet",
  emptyHelp: "Choose a batch and start: it takes seconds.",
  raised_one: "Signal {{signal}} came after {{count}} complaint",
  raised_other: "Signal {{signal}} came after {{count}} complaints",
  notRaised_one: "No signal after {{count}} complaint",
  notRaised_other: "No signal after {{count}} complaints",
  apart:
    "A drill runs in a copy of the engine: its complaints are made up and count neither as complaints nor in any figure.",
  stepByStep: "Complaint by complaint",
  column: {
    position: "No.",
    words: "Made-up complaint",
    observed: "Customers",
    expected: "Expected",
    oneIn: "By chance",
  },
  here: "Signal",
  usual: "Usual",
  oneIn: "less than 1 in {{many}}",
};
