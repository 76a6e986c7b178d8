import type { Handlers } from "../http/handlers.ts";
import { assignOwner } from "./assign-owner.ts";
import { triageComplaint } from "./triage-complaint.ts";

export function triageHandlers() {
  return {
    triageComplaint: ({ actor, params, body }) => triageComplaint(actor, params.number, body),
    assignOwner: ({ actor, params, body }) => assignOwner(actor, params.number, body),
  } satisfies Partial<Handlers>;
}
