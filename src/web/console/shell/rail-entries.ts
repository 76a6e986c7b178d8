import type { Permission } from "../../../shared/roles.ts";

export const openQueues = ["mine", "unowned", "fast_lane", "at_risk", "waiting", "all_open"] as const;
export type OpenQueue = (typeof openQueues)[number];

export const railGroups = ["work", "desk", "quality", "house"] as const;
export type RailGroup = (typeof railGroups)[number];

export type DeskName = (typeof desks)[number]["name"];
export type RailLink =
  | { to: "/queue/$queue"; params: { queue: OpenQueue } }
  | { to: (typeof desks)[number]["to"] };
export type RailEntry = {
  name: OpenQueue | DeskName;
  group: RailGroup;
  link: RailLink;
  permission: Permission;
};

/** What this person's permissions allow, in the order of the rail. */
export function railEntries(permissions: readonly Permission[]): RailEntry[] {
  return entries().filter(({ permission }) => permissions.includes(permission));
}

function entries(): RailEntry[] {
  return [...queues, ...desks.map(({ to, ...desk }) => ({ ...desk, link: { to } }))];
}

const queues: RailEntry[] = [
  queue("mine", "complaint.accept"),
  queue("unowned", "complaint.accept"),
  queue("fast_lane", "complaint.read"),
  queue("at_risk", "complaint.read"),
  queue("waiting", "complaint.read"),
  queue("all_open", "complaint.read"),
];

type Desk = { name: string; group: RailGroup; to: string; permission: Permission };

const desks = [
  { name: "archive", group: "work", to: "/archive", permission: "complaint.read_archive" },
  { name: "requests", group: "desk", to: "/requests", permission: "inquiry.reply" },
  { name: "lateRequests", group: "desk", to: "/late-requests", permission: "inquiry.chase" },
  { name: "recoveries", group: "desk", to: "/recoveries", permission: "recovery.manage" },
  { name: "promises", group: "desk", to: "/promises", permission: "complaint.read" },
  { name: "approvals", group: "desk", to: "/approvals", permission: "remedy.approve" },
  { name: "handOvers", group: "desk", to: "/hand-overs", permission: "complaint.hand_over" },
  { name: "execution", group: "desk", to: "/execution", permission: "gateway.resolve" },
  { name: "objections", group: "desk", to: "/objections", permission: "objection.review" },
  { name: "lostCustomers", group: "desk", to: "/lost-customers", permission: "customer.win_back" },
  { name: "myPerformance", group: "quality", to: "/my-performance", permission: "performance.read_own" },
  { name: "performance", group: "quality", to: "/performance", permission: "performance.read" },
  { name: "qualityLink", group: "quality", to: "/quality-link", permission: "performance.read" },
  { name: "care", group: "quality", to: "/care", permission: "care.read" },
  { name: "procedures", group: "quality", to: "/procedures", permission: "training.take" },
  { name: "caseReviews", group: "quality", to: "/case-reviews", permission: "quality.read" },
  { name: "sampling", group: "quality", to: "/sampling", permission: "quality.read" },
  { name: "evaluations", group: "quality", to: "/evaluations", permission: "quality.read" },
  { name: "scorecards", group: "quality", to: "/scorecards", permission: "quality.read" },
  { name: "reports", group: "quality", to: "/reports", permission: "report.read" },
  { name: "myEvaluations", group: "quality", to: "/my-evaluations", permission: "quality.read_own" },
  { name: "appeals", group: "quality", to: "/appeals", permission: "quality.rule_appeal" },
  { name: "calibration", group: "quality", to: "/calibration", permission: "quality.evaluate" },
  { name: "modelCases", group: "quality", to: "/model-cases", permission: "quality.read_own" },
  { name: "satisfaction", group: "quality", to: "/satisfaction", permission: "figures.read" },
  { name: "inspections", group: "quality", to: "/inspections", permission: "quality.read_own" },
  { name: "inspectionRules", group: "quality", to: "/inspection-rules", permission: "quality.read" },
  { name: "myLearning", group: "quality", to: "/my-learning", permission: "training.take" },
  { name: "coaching", group: "quality", to: "/coaching", permission: "quality.coach" },
  { name: "training", group: "quality", to: "/training", permission: "training.take" },
  { name: "closingRules", group: "house", to: "/closing-rules", permission: "settings.manage" },
  { name: "library", group: "house", to: "/law/articles", permission: "settings.read" },
  { name: "rules", group: "house", to: "/law/rules", permission: "settings.read" },
  { name: "gateways", group: "house", to: "/gateways", permission: "settings.read" },
  { name: "imports", group: "house", to: "/imports", permission: "complaint.import" },
  { name: "authority", group: "house", to: "/authority", permission: "settings.read" },
  { name: "inquirySettings", group: "house", to: "/inquiry-settings", permission: "settings.read" },
  { name: "privacy", group: "house", to: "/privacy", permission: "privacy.audit" },
  { name: "evidence", group: "house", to: "/evidence", permission: "evidence.verify" },
  { name: "people", group: "house", to: "/people", permission: "people.read" },
] as const satisfies readonly Desk[];

function queue(name: OpenQueue, permission: Permission): RailEntry {
  return { name, group: "work", link: { to: "/queue/$queue", params: { queue: name } }, permission };
}
