import type { Words } from "../../locales/words.ts";
import type { lostCustomersZh } from "./zh.ts";

export const lostCustomersEn: Words<typeof lostCustomersZh> = {
  title: "Lost customers",
  about:
    "Who complained and has not ordered since, and who met trouble and left without a word. Every try to win one back has an owner, a day and an outcome.",
  which: "Which",
  view: { complained: "Complained, left", silent: "Left in silence", open: "Being won back", done: "Done" },
  empty: {
    complained: "Nobody left after a complaint",
    silent: "Nobody left in silence",
    open: "Nobody is being won back",
    done: "No try is finished yet",
  },
  emptyHelp: {
    complained: "Customers who have not ordered for some time after their complaint appear here.",
    silent:
      "Customers whose last order was late, never came or was sent back, and who said nothing, appear here.",
    open: "Begin from one of the first two lists.",
    done: "Outcomes are kept here.",
  },
  noName: "No name",
  reason: {
    complaint_closed: "No order since the complaint was closed",
    complaint_by_silence: "Complaint closed by silence, no order since",
    late_parcel: "The last order came late; no complaint",
    never_arrived: "The last order never arrived; no complaint",
    sent_back: "The last order was sent back; no complaint",
  },
  order: "Order {{number}}",
  worth: "{{orders}} orders, {{spent}}",
  lastOrder: "last ordered",
  optedOut: "This customer wants to hear no more offers.",
  underWay: "A colleague is winning this customer back.",
  start: "Win back",
  started: "The task stands",
  plan: "What is to be done",
  planHint: "such as: call to apologise, say what went wrong and what is better now, send a voucher",
  owner: "Owner",
  ownedBy: "Owner {{name}}",
  dueAt: "Until",
  result: "How it went",
  outcome: {
    came_back: "Came back",
    declined: "Declined",
    unreachable: "Could not be reached",
    opted_out: "Wants no more contact",
  },
  words: "In words (optional)",
  finish: "Finish",
  finished: "Recorded",
};
