import type { z } from "zod";
import type { RouteName, routes } from "../../shared/api/routes.ts";
import type { Step } from "../../shared/complaint-steps.ts";
import type { DepartmentCode } from "./department-codes.ts";
import type { DemoImageKind } from "./images/image-kinds.ts";

/**
 * One deed of a story: the route it goes through, who does it and when. Versions, ids and tokens are the player's to fill
 * in; a deed on an offer, option, request, promise or hand-over means the latest one, or the one its reference names.
 */
export type DemoDeed = { [Route in DemoRoute]: RouteDeed<Route> }[DemoRoute] | ClockDeed;

export type RouteDeed<Route extends DemoRoute> = {
  do: Route;
  at: Date;
  by: DemoActor;
  body: DemoBody<Route>;
  refs: DemoRefs;
};

/** Time passes and the complaint's clocks act: `step` says what must have happened afterwards. */
export type ClockDeed = { do: "runClocks"; at: Date; by: { kind: "clock" }; step: ClockStep };

/** The steps that no route takes: what the clock does when its time has come. */
export type ClockStep = Extract<Step, "break_promise" | "announce_silence" | "close_by_silence">;

export type DemoActor = { kind: "staff"; email: string } | { kind: "customer" };

export type DemoRefs = {
  /** askDepartment: whom. */
  department?: DepartmentCode;
  /** answerRequest, cancelRequest: which of the complaint's requests, from 0. */
  request?: number;
  /** chooseOption, recordChoice: which option of the latest offer, from 0. */
  option?: number;
  /** keepPromise, revisePromise: which step of the chosen option, from 0. */
  promise?: number;
  /** keepPromise: the promise last made in a message, and none of the chosen option. */
  isSaid?: true;
  /** offerHandOver: to whom. */
  staffEmail?: string;
  /** mergeComplaint: the key of the story it is joined to. */
  into?: string;
  /** Pictures that go with the words. */
  images?: DemoImageKind[];
};

export const staffRoutes = [
  "acceptComplaint",
  "confirmRestatement",
  "triageComplaint",
  "startInvestigation",
  "askDepartment",
  "cancelRequest",
  "answerRequest",
  "recordFinding",
  "signFinding",
  "ruleResponsibility",
  "draftOffer",
  "requestApproval",
  // The approved offer goes to the customer at once: no sendOffer follows.
  "approveOffer",
  "refuseOffer",
  "sendOffer",
  "recordChoice",
  "keepPromise",
  "revisePromise",
  "reconsiderSettlement",
  "askConfirmation",
  "recordConfirmation",
  "withdrawComplaint",
  "mergeComplaint",
  "sendMessage",
  "writeNote",
  "offerHandOver",
  "takeHandOver",
  "declineHandOver",
] as const satisfies RouteName[];

export const customerRoutes = [
  "writeIn",
  "confirmMyRestatement",
  "chooseOption",
  "counterOffer",
  "declineOffer",
  "confirmResult",
  "disputeResult",
  "withdrawMine",
  "reopenMine",
  "rate",
] as const satisfies RouteName[];

export type DemoRoute = (typeof staffRoutes)[number] | (typeof customerRoutes)[number];

/** What only the running house knows, or `refs` names. */
type FilledIn =
  | "version"
  | "uploads"
  | "token"
  | "departmentId"
  | "findingId"
  | "offerId"
  | "optionId"
  | "ownerId"
  | "suggestionId"
  | "toStaffId"
  | "into";

export type DemoBody<Route extends DemoRoute> = Omit<z.input<(typeof routes)[Route]["body"]>, FilledIn>;
