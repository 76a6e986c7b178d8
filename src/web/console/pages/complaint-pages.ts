import { page } from "./inside.ts";

/** Where complaints come in, are worked on, promised, approved and carried out. */
export const complaintPages = {
  complaint: page("/complaints/$number", () => import("../case/CaseScreen.tsx"), "CaseScreen"),
  fileComplaint: page("/new", () => import("../new/NewComplaintScreen.tsx"), "NewComplaintScreen"),
  requests: page("/requests", () => import("../requests/RequestsScreen.tsx"), "RequestsScreen"),
  lateRequests: page("/late-requests", () => import("../requests/LateScreen.tsx"), "LateScreen"),
  recoveries: page("/recoveries", () => import("../recoveries/RecoveriesScreen.tsx"), "RecoveriesScreen"),
  promises: page("/promises", () => import("../promises/PromisesScreen.tsx"), "PromisesScreen"),
  approvals: page("/approvals", () => import("../approvals/ApprovalsScreen.tsx"), "ApprovalsScreen"),
  approval: page("/approvals/$id", () => import("../approvals/ApprovalScreen.tsx"), "ApprovalScreen"),
  handOvers: page("/hand-overs", () => import("../hand-overs/HandOversScreen.tsx"), "HandOversScreen"),
  execution: page("/execution", () => import("../execution/ExecutionScreen.tsx"), "ExecutionScreen"),
  objections: page("/objections", () => import("../objections/ObjectionsScreen.tsx"), "ObjectionsScreen"),
  lostCustomers: page(
    "/lost-customers",
    () => import("../lost-customers/LostCustomersScreen.tsx"),
    "LostCustomersScreen",
  ),
  imports: page("/imports", () => import("../imports/ImportsScreen.tsx"), "ImportsScreen"),
};
