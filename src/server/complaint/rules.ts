import { type State, type Step, stepRule, stepsFrom } from "../../shared/complaint-steps.ts";
import { permissionsOfRole, type Role } from "../../shared/roles.ts";
import type { Actor, Staff } from "../actor.ts";
import { Forbidden } from "../refusals.ts";

type Owned = { owner_id: string | null };

/** Steps an agent takes on a colleague's complaint: reading along, helping out, answering what was asked of them. */
const open = new Set<Step>([
  "accept",
  "write_note",
  "withdraw",
  "answer_request",
  "take_up_late_request",
  "sign_finding",
  "open_evidence",
  "approve_offer",
  "refuse_offer",
  "take_hand_over",
  "decline_hand_over",
  "keep_promise",
  "reopen",
  "export_evidence",
  "export_documents",
  "reveal_contact",
  "send_recovery",
  "answer_recovery",
  "receive_recovery",
  "object",
  "decide_objection",
]);

/** Roles that may step in on a complaint somebody else owns. */
const leads = new Set<Role>(["senior_agent", "supervisor", "operations_manager", "legal"]);

/** @throws Forbidden when this actor may never take this step on this complaint, whatever its state. */
export function refuseStranger(actor: Actor, complaint: Owned, step: Step): void {
  if (!mayEver(actor, step)) {
    throw new Forbidden(
      "not_permitted",
      {
        zh: "您的角色没有这项操作的权限，需要时请联系主管。",
        en: "Your role does not include this. Please ask your supervisor if you need it.",
      },
      { step, permission: stepRule(step).permission },
    );
  }
  if (actor.kind === "staff" && belongsToColleague(actor, complaint, step)) {
    throw new Forbidden(
      "owned_by_colleague",
      {
        zh: "这张投诉单由另一位同事负责，请先与其交接。",
        en: "A colleague owns this complaint. Ask for a hand-over first.",
      },
      { step },
    );
  }
  if (actor.kind === "staff" && needsHandOver(actor, complaint, step)) {
    throw new Forbidden("hand_over_instead", {
      zh: "把自己负责的投诉单转给同事，请用交接，由同事确认接手。",
      en: "To pass on your own complaint, offer a hand-over: your colleague takes it or says why not.",
    });
  }
}

/** The steps this actor can take now, drawn as buttons. */
export function openSteps(actor: Actor, complaint: Owned & { state: State }): Step[] {
  return stepsFrom(complaint.state).filter(
    (step) => mayEver(actor, step) && (actor.kind !== "staff" || isTheirs(actor, complaint, step)),
  );
}

function mayEver(actor: Actor, step: Step): boolean {
  const { by, permission } = stepRule(step);
  if (!by.includes(actor.kind)) return false;
  if (actor.kind === "staff")
    return permission !== null && permissionsOfRole[actor.role].includes(permission);
  if (actor.kind === "integration") return permission !== null && actor.scopes.includes(permission);
  return true;
}

function isTheirs(actor: Staff, complaint: Owned, step: Step): boolean {
  return !belongsToColleague(actor, complaint, step) && !needsHandOver(actor, complaint, step);
}

function belongsToColleague(actor: Staff, complaint: Owned, step: Step): boolean {
  return (
    complaint.owner_id !== null &&
    complaint.owner_id !== actor.id &&
    !leads.has(actor.role) &&
    !open.has(step)
  );
}

// Whoever takes a complaint over must have said yes; only those who lead may simply assign it.
function needsHandOver(actor: Staff, complaint: Owned, step: Step): boolean {
  return step === "assign" && complaint.owner_id !== null && !leads.has(actor.role);
}
