import type { DemoDeed } from "../deed.ts";
import type { Fate } from "../life/fate.ts";

/** Stories told only so far, so that every stage of the loop has something to show whatever the hour of the day. */
export type Stage = {
  count: number;
  /** The deed after which nothing has happened yet; null: nobody has taken it. */
  until: DemoDeed["do"] | null;
  /** Hours since then. */
  since: [least: number, most: number];
  fate?: Partial<Fate>;
};

const straight: Partial<Fate> = {
  ending: "yes",
  answer: "choose",
  handOver: "none",
  isRequestCancelled: false,
};
const kept: Partial<Fate> = { ...straight, promise: "kept", isReconsidered: false };

export const stages: Stage[] = [
  { count: 14, until: null, since: [0.1, 5] },
  { count: 8, until: "acceptComplaint", since: [0.2, 3], fate: straight },
  { count: 8, until: "triageComplaint", since: [0.5, 8], fate: straight },
  { count: 14, until: "askDepartment", since: [1, 30], fate: straight },
  { count: 8, until: "answerRequest", since: [0.5, 8], fate: straight },
  { count: 6, until: "ruleResponsibility", since: [0.3, 5], fate: straight },
  { count: 4, until: "draftOffer", since: [0.2, 2], fate: straight },
  { count: 8, until: "requestApproval", since: [0.3, 6], fate: straight },
  { count: 3, until: "refuseOffer", since: [0.5, 4], fate: { ...straight, approval: "refused" } },
  { count: 12, until: "sendOffer", since: [1, 30], fate: straight },
  { count: 4, until: "counterOffer", since: [0.5, 8], fate: { ...straight, answer: "counter" } },
  { count: 3, until: "declineOffer", since: [0.5, 8], fate: { ...straight, answer: "decline" } },
  { count: 8, until: "chooseOption", since: [1, 14], fate: kept },
  // Most first steps take 24 or 48 hours: these stand shortly before them.
  { count: 5, until: "chooseOption", since: [38, 46], fate: kept },
  { count: 3, until: "revisePromise", since: [1, 12], fate: { ...kept, promise: "revised" } },
  { count: 4, until: "runClocks", since: [1, 10], fate: { ...kept, promise: "broken" } },
  { count: 3, until: "reconsiderSettlement", since: [0.5, 6], fate: { ...kept, isReconsidered: true } },
  { count: 9, until: "askConfirmation", since: [2, 60], fate: kept },
  { count: 4, until: "disputeResult", since: [0.5, 8], fate: { ...kept, ending: "disputed" } },
  { count: 4, until: "reopenMine", since: [0.5, 10], fate: { ...kept, ending: "reopened" } },
  { count: 5, until: "offerHandOver", since: [0.2, 5], fate: { ...straight, handOver: "taken" } },
];
