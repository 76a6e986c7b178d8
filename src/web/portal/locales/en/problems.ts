import type { Words } from "../zh.ts";

export const problems: Words["problems"] = {
  noAnswer: "You are offline, or the connection is very slow. Everything you entered is still here.",
  offline: "You are offline, or the connection is very slow. Please check it and try again.",
  offlineWriting: "You are offline. You can go on writing; everything is kept on this device.",
  waitingToSend:
    "You are offline. Everything you entered is kept; it will be sent by itself when you are back, and only once.",
  fault:
    "Something went wrong on our side and this was not sent. Everything you entered is still here; please try again a little later.",
  fileTooLarge: (most: number) =>
    `The file is larger than ${most} MB. Please compress or shorten it, or send it in parts.`,
  throttled: (seconds) =>
    seconds > 90
      ? `Too many tries. Please try again in ${Math.ceil(seconds / 60)} minutes.`
      : `Too many tries. Please try again in ${seconds} seconds.`,
  failedToRead: "This could not be loaded",
  changed: "Something has just changed. This page is up to date now; please look again.",
  fields: {
    missing: "Please fill this in",
    too_long: (most) => `Too long: at most ${most} characters`,
    too_short: (least) => `Too short: at least ${least} characters`,
    unstorable_character: "There is a character here that cannot be saved. Please remove it.",
    not_valid: "This does not look right. Please check it.",
  },
};
