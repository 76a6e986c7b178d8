import type { Words } from "../zh.ts";

export const common: Words["common"] = {
  documentTitle: (page, house) => (house ? `${page} · ${house}` : page),
  skipToContent: "Skip to content",
  language: "Language",
  otherLanguage: "中文",
  loading: "Loading…",
  back: "Back",
  cancel: "Cancel",
  retry: "Try again",
  retryNow: "Try now",
  sending: "Sending…",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Could not copy. Please select it and copy by hand.",
  optional: "optional",
  close: "Close",
  quantity: (count) => `× ${count}`,
  charactersLeft: (left) =>
    left >= 0 ? `${left} characters left` : `${-left} characters too many, please shorten it a little`,
  landing: {
    title: "Customer service",
    lead: "File a complaint and see how it is going.",
    body: "Please come in by the link the shop gave you. It is usually in their reply, a text message or your order page.",
    resume: "See my last complaint",
  },
  unknown: {
    title: "There is no page here",
    body: "The address may be incomplete or may have changed. Please come in again by the shop's link.",
  },
  linkOver: {
    title: "This link is no longer valid",
    body: "To protect your details, links expire after a while. Your complaint is not affected: its number and the last four digits of your phone bring you back to it.",
    noHouse:
      "Go back to the link the shop gave you, choose “Follow my complaint”, and enter the number and the last four digits of your phone.",
  },
  houseMissing: {
    title: "We could not find this shop",
    body: "Please check the address, or come in again by the shop's link.",
  },
};
