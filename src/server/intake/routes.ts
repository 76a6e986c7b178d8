import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { acceptComplaint } from "./accept-complaint.ts";
import { confirmRestatement } from "./confirm-restatement.ts";
import { fileComplaint } from "./file-complaint.ts";
import { restateComplaint } from "./restate-complaint.ts";

export function intakeHandlers(house: House) {
  return {
    acceptComplaint: ({ actor, params, body }) => acceptComplaint(actor, params.number, body),
    confirmRestatement: ({ actor, params, body }) => confirmRestatement(actor, params.number, body),
    restateComplaint: ({ actor, params, body }) => restateComplaint(actor, params.number, body),
    fileComplaint: ({ actor, body: { orderNumber, ...filed } }) =>
      fileComplaint(house, actor, { ...filed, ...(orderNumber && { order: { number: orderNumber } }) }),
  } satisfies Partial<Handlers>;
}
