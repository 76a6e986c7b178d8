import type { Permission } from "../../../shared/roles.ts";

export const openQueues = ["mine", "unowned", "fast_lane", "at_risk", "waiting", "all_open"] as const;
export type OpenQueue = (typeof openQueues)[number];

export const railGroups = ["work", "alerts", "desk", "quality", "house"] as const;
export type RailGroup = (typeof railGroups)[number];

export type DeskName = (typeof desks)[number]["name"];
export type RailEntry = {
  name: OpenQueue | DeskName;
  group: RailGroup;
  /** Where it is in the console. A plain string: a link typed by every path there is takes the type checker minutes. */
  path: string;
  permission: Permission;
};

/** What this person's permissions allow, in the order of the rail. */
export function railEntries(permissions: readonly Permission[]): RailEntry[] {
  return [...queues, ...desks].filter(({ permission }) => permissions.includes(permission));
}

const queues: RailEntry[] = [
  queue("mine", "complaint.accept"),
  queue("unowned", "complaint.accept"),
  queue("fast_lane", "complaint.read"),
  queue("at_risk", "complaint.read"),
  queue("waiting", "complaint.read"),
  queue("all_open", "complaint.read"),
];

type Desk = { name: string; group: RailGroup; path: string; permission: Permission };

const desks = [
  { name: "archive", group: "work", path: "/archive", permission: "complaint.read_archive" },
  { name: "signals", group: "alerts", path: "/signals", permission: "signal.read" },
  { name: "alertList", group: "alerts", path: "/alerts", permission: "alert.read" },
  { name: "onCall", group: "alerts", path: "/on-call", permission: "alert.read" },
  { name: "alertPlan", group: "alerts", path: "/alert-plan", permission: "alert.read" },
  { name: "actions", group: "alerts", path: "/actions", permission: "alert.read" },
  { name: "goodsHolds", group: "alerts", path: "/goods-holds", permission: "alert.read" },
  { name: "proactive", group: "alerts", path: "/proactive", permission: "alert.read" },
  { name: "opinion", group: "alerts", path: "/opinions", permission: "opinion.read" },
  { name: "regulatorDesk", group: "alerts", path: "/regulator-desk", permission: "regulator.desk" },
  { name: "requests", group: "desk", path: "/requests", permission: "inquiry.reply" },
  { name: "lateRequests", group: "desk", path: "/late-requests", permission: "inquiry.chase" },
  { name: "recoveries", group: "desk", path: "/recoveries", permission: "recovery.manage" },
  { name: "promises", group: "desk", path: "/promises", permission: "complaint.read" },
  { name: "approvals", group: "desk", path: "/approvals", permission: "remedy.approve" },
  { name: "handOvers", group: "desk", path: "/hand-overs", permission: "complaint.hand_over" },
  { name: "execution", group: "desk", path: "/execution", permission: "gateway.resolve" },
  { name: "objections", group: "desk", path: "/objections", permission: "objection.review" },
  { name: "lostCustomers", group: "desk", path: "/lost-customers", permission: "customer.win_back" },
  { name: "myPerformance", group: "quality", path: "/my-performance", permission: "performance.read_own" },
  { name: "myEvaluations", group: "quality", path: "/my-evaluations", permission: "quality.read_own" },
  { name: "myLearning", group: "quality", path: "/my-learning", permission: "training.take" },
  { name: "modelCases", group: "quality", path: "/model-cases", permission: "quality.read_own" },
  { name: "procedures", group: "quality", path: "/procedures", permission: "training.take" },
  { name: "inspections", group: "quality", path: "/inspections", permission: "quality.read_own" },
  { name: "sampling", group: "quality", path: "/sampling", permission: "quality.read" },
  { name: "evaluations", group: "quality", path: "/evaluations", permission: "quality.read" },
  { name: "calibration", group: "quality", path: "/calibration", permission: "quality.evaluate" },
  { name: "appeals", group: "quality", path: "/appeals", permission: "quality.rule_appeal" },
  { name: "coaching", group: "quality", path: "/coaching", permission: "quality.coach" },
  { name: "training", group: "quality", path: "/training", permission: "training.take" },
  { name: "caseReviews", group: "quality", path: "/case-reviews", permission: "quality.read" },
  { name: "performance", group: "quality", path: "/performance", permission: "performance.read" },
  { name: "qualityLink", group: "quality", path: "/quality-link", permission: "performance.read" },
  { name: "care", group: "quality", path: "/care", permission: "care.read" },
  { name: "satisfaction", group: "quality", path: "/satisfaction", permission: "figures.read" },
  { name: "reports", group: "quality", path: "/reports", permission: "report.read" },
  { name: "inspectionRules", group: "house", path: "/inspection-rules", permission: "quality.read" },
  { name: "indicators", group: "house", path: "/indicators", permission: "performance.read" },
  { name: "scorecards", group: "house", path: "/scorecards", permission: "quality.read" },
  { name: "closingRules", group: "house", path: "/closing-rules", permission: "settings.manage" },
  { name: "library", group: "house", path: "/law/articles", permission: "settings.read" },
  { name: "rules", group: "house", path: "/law/rules", permission: "settings.read" },
  { name: "gateways", group: "house", path: "/gateways", permission: "settings.read" },
  { name: "imports", group: "house", path: "/imports", permission: "complaint.import" },
  { name: "authority", group: "house", path: "/authority", permission: "settings.read" },
  { name: "inquirySettings", group: "house", path: "/inquiry-settings", permission: "settings.read" },
  { name: "privacy", group: "house", path: "/privacy", permission: "privacy.audit" },
  { name: "evidence", group: "house", path: "/evidence", permission: "evidence.verify" },
  { name: "people", group: "house", path: "/people", permission: "people.read" },
] as const satisfies readonly Desk[];

function queue(name: OpenQueue, permission: Permission): RailEntry {
  return { name, group: "work", path: `/queue/${name}`, permission };
}
