import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { askConfirmation } from "./ask-confirmation.ts";
import { confirmResult } from "./confirm-result.ts";
import { disputeResult } from "./dispute-result.ts";
import { mergeComplaint } from "./merge-complaint.ts";
import { reopenComplaint } from "./reopen-complaint.ts";
import { withdrawComplaint } from "./withdraw-complaint.ts";

export function closureHandlers(house: House) {
  return {
    askConfirmation: ({ actor, params, body }) => askConfirmation(house, actor, params.number, body),
    recordConfirmation: ({ actor, params, body: { words, ...seen } }) =>
      confirmResult(house, actor, params.number, { words, ...seen }),
    recordDispute: ({ actor, params, body }) => disputeResult(actor, params.number, body),
    reopenComplaint: ({ actor, params, body: { version, reason } }) =>
      reopenComplaint(actor, params.number, { version, words: reason }),
    withdrawComplaint: ({ actor, params, body: { reason, ...seen } }) =>
      withdrawComplaint(actor, params.number, { words: reason, ...seen }),
    mergeComplaint: ({ actor, params, body }) => mergeComplaint(house, actor, params.number, body),
  } satisfies Partial<Handlers>;
}
