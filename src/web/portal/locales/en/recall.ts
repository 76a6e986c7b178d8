import type { Words } from "../zh.ts";

export const recall: Words["recall"] = {
  title: "Product recall",
  lead: "Enter your order number and the last four digits of the phone to see whether anything you bought is recalled.",
  enter: "Find my order",
  find: "Look up",
  orderNumber: "Order number",
  numberMissing: "Please enter the order number",
  none: "Nothing in this order is recalled.",
  noneBody: "If anything else is wrong with it, please tell us.",
  recalled: "Something in your order is recalled",
  choose: "What would you like?",
  choices: { exchange: "A new one", refund: "My money back" },
  whereGoods: "Where is it now?",
  goods: {
    comes_back: "I have it and will send it back",
    destroyed: "I destroyed it as asked",
    used_up: "It is used up or thrown away",
  },
  ask: {
    return: "Please send it back; we pay for the parcel.",
    destroy: "Please do not use it any more and destroy it; there is nothing to send back.",
    either: "Please send it back at our cost, or destroy it yourself.",
  },
  send: "Send my choice",
  done: (choice: string) =>
    `We have your choice: ${choice}. We are on it. Please do not use the product any more.`,
  overLink: "This link has expired. Please look your order up by its number.",
  order: (number: string) => `Order ${number}`,
  photo: "Take a photo",
  photoHint: "It should show the goods cut open, poured away or marked, so that nobody can use them.",
  photoMissing: "Please add a photo first",
  stopUse: "Please stop using these goods at once.",
  pieces: (count: number) => (count === 1 ? "1 piece" : `${count} pieces`),
  another: "Look up another order",
};
