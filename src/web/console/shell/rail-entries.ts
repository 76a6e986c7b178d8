import type { Permission } from "../../../shared/roles.ts";

export const openQueues = ["mine", "unowned", "fast_lane", "at_risk", "waiting", "all_open"] as const;
export type OpenQueue = (typeof openQueues)[number];

export type DeskName =
  | "library"
  | "rules"
  | "archive"
  | "requests"
  | "approvals"
  | "promises"
  | "handOvers"
  | "execution"
  | "gateways"
  | "objections"
  | "lostCustomers"
  | "satisfaction"
  | "closingRules"
  | "imports"
  | "authority"
  | "lateRequests"
  | "recoveries"
  | "inquirySettings"
  | "privacy"
  | "evidence"
  | "people";
export type RailEntry = {
  name: OpenQueue | DeskName;
  group: "work" | "desk" | "house";
  link: RailLink;
  permission: Permission;
};
export type RailLink =
  | { to: "/queue/$queue"; params: { queue: OpenQueue } }
  | {
      to:
        | "/archive"
        | "/requests"
        | "/approvals"
        | "/promises"
        | "/hand-overs"
        | "/execution"
        | "/gateways"
        | "/objections"
        | "/lost-customers"
        | "/satisfaction"
        | "/closing-rules"
        | "/imports"
        | "/authority"
        | "/late-requests"
        | "/recoveries"
        | "/inquiry-settings"
        | "/privacy"
        | "/evidence"
        | "/people"
        | "/law/articles"
        | "/law/rules";
    };

/** Every place of the console in the order of the rail. */
const entries: readonly RailEntry[] = [
  queue("mine", "complaint.accept"),
  queue("unowned", "complaint.accept"),
  queue("fast_lane", "complaint.read"),
  queue("at_risk", "complaint.read"),
  queue("waiting", "complaint.read"),
  queue("all_open", "complaint.read"),
  { name: "archive", group: "work", link: { to: "/archive" }, permission: "complaint.read_archive" },
  { name: "requests", group: "desk", link: { to: "/requests" }, permission: "inquiry.reply" },
  { name: "lateRequests", group: "desk", link: { to: "/late-requests" }, permission: "inquiry.chase" },
  { name: "recoveries", group: "desk", link: { to: "/recoveries" }, permission: "recovery.manage" },
  { name: "promises", group: "desk", link: { to: "/promises" }, permission: "complaint.read" },
  { name: "approvals", group: "desk", link: { to: "/approvals" }, permission: "remedy.approve" },
  { name: "handOvers", group: "desk", link: { to: "/hand-overs" }, permission: "complaint.hand_over" },
  { name: "execution", group: "desk", link: { to: "/execution" }, permission: "gateway.resolve" },
  { name: "objections", group: "desk", link: { to: "/objections" }, permission: "objection.review" },
  { name: "lostCustomers", group: "desk", link: { to: "/lost-customers" }, permission: "customer.win_back" },
  { name: "satisfaction", group: "house", link: { to: "/satisfaction" }, permission: "figures.read" },
  { name: "closingRules", group: "house", link: { to: "/closing-rules" }, permission: "settings.manage" },
  { name: "library", group: "house", link: { to: "/law/articles" }, permission: "settings.read" },
  { name: "rules", group: "house", link: { to: "/law/rules" }, permission: "settings.read" },
  { name: "gateways", group: "house", link: { to: "/gateways" }, permission: "settings.read" },
  { name: "imports", group: "house", link: { to: "/imports" }, permission: "complaint.import" },
  { name: "authority", group: "house", link: { to: "/authority" }, permission: "settings.read" },
  { name: "inquirySettings", group: "house", link: { to: "/inquiry-settings" }, permission: "settings.read" },
  { name: "privacy", group: "house", link: { to: "/privacy" }, permission: "privacy.audit" },
  { name: "evidence", group: "house", link: { to: "/evidence" }, permission: "evidence.verify" },
  { name: "people", group: "house", link: { to: "/people" }, permission: "people.read" },
];

/** What this person's permissions allow. */
export function railEntries(permissions: readonly Permission[]): RailEntry[] {
  return entries.filter(({ permission }) => permissions.includes(permission));
}

function queue(name: OpenQueue, permission: Permission): RailEntry {
  return { name, group: "work", link: { to: "/queue/$queue", params: { queue: name } }, permission };
}
