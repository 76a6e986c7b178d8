import { doOwnDeed } from "../complaint/own-complaint.ts";
import type { House } from "../house.ts";
import { commandOf } from "../http/command.ts";
import type { Handlers } from "../http/handlers.ts";
import { confirmResult } from "./confirm-result.ts";
import { disputeResult } from "./dispute-result.ts";
import { objectToResult } from "./objections/object-to-result.ts";
import { reopenComplaint } from "./reopen-complaint.ts";
import { rateComplaint } from "./surveys/rate-complaint.ts";
import { readSurvey } from "./surveys/read-survey.ts";
import { tellMore } from "./surveys/tell-more.ts";
import { withdrawComplaint } from "./withdraw-complaint.ts";

export function closurePortalHandlers(house: House) {
  return {
    confirmResult: ({ actor, body: { words } }) =>
      doOwnDeed(house, actor, (number) => confirmResult(house, actor, number, { words })),
    disputeResult: ({ actor, body }) =>
      doOwnDeed(house, actor, (number) => disputeResult(actor, number, body)),
    objectMine: ({ actor, body }) => doOwnDeed(house, actor, (number) => objectToResult(actor, number, body)),
    withdrawMine: ({ actor, body: { words } }) =>
      doOwnDeed(house, actor, (number) => withdrawComplaint(actor, number, { words })),
    reopenMine: ({ actor, body }) =>
      doOwnDeed(house, actor, (number) => reopenComplaint(actor, number, body)),
    readSurvey: ({ query }) => readSurvey(house, query.token),
    rate: ({ body, request }) => rateComplaint(house, body, commandOf(request)),
    tellMore: ({ body, request }) => tellMore(house, body, commandOf(request)),
  } satisfies Partial<Handlers>;
}
