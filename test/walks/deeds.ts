import type { RouteName } from "../../src/shared/api/routes.ts";
import type { StaffView } from "../../src/shared/api/staff-view.ts";
import type { Asked } from "../support/caller.ts";

/** The deeds that a random story is made of: well-formed, but taken at any moment by anybody. */

type Who = "agent" | "supervisor" | "customer" | "warehouse";
export type Deed =
  | { kind: "deed"; who: Who; route: RouteName; ask: (view: StaffView) => Asked }
  | { kind: "time"; minutes: number };

const nobody = "01920000-0000-7000-8000-000000000000";
const heard = { source: "phone", words: "客户电话里说的" };

export const deeds: Deed[] = [
  time(30),
  time(60 * 24),
  time(60 * 24 * 4),
  both("acceptComplaint", (view) => seen(view, { restatement: "收到的东西坏了，要求换新" })),
  by("agent", "startInvestigation", (view) => seen(view)),
  by("agent", "askDepartment", (view) => ({
    body: { departmentId: view.requests[0]?.department.id ?? nobody, question: "出库完好吗？" },
  })),
  by("agent", "recordFinding", () => ({
    body: { claim: "收到即坏", fact: "出库时完好", verdict: "confirmed" },
  })),
  both("ruleResponsibility", (view) => seen(view, ruling(view))),
  by("supervisor", "reviseResponsibility", (view) => seen(view, ruling(view))),
  both("draftOffer", (view) => seen(view, offer(2_000))),
  by("agent", "draftOffer", (view) => seen(view, offer(90_000))),
  both("sendOffer", (view) => ({ ...offerParam(view), ...seen(view) })),
  by("agent", "requestApproval", (view) => ({ ...offerParam(view), ...seen(view, { reason: "超出额度" }) })),
  both("approveOffer", (view) => ({ params: { id: approvalId(view) }, body: { reason: "合理" } })),
  both("refuseOffer", (view) => ({ params: { id: approvalId(view) }, body: { reason: "过高" } })),
  by("agent", "withdrawOffer", (view) => ({ ...offerParam(view), ...seen(view, { reason: "写错了" }) })),
  by("agent", "recordChoice", (view) => ({
    ...offerParam(view),
    ...seen(view, { ...heard, optionId: optionId(view) }),
  })),
  by("customer", "chooseOption", (view) => ({
    body: { offerId: lastOffer(view)?.id ?? nobody, optionId: optionId(view) },
  })),
  by("customer", "chooseOption", (view) => ({
    body: { offerId: lastOffer(view)?.id ?? nobody, optionId: optionId(view) },
  })),
  by("customer", "counterOffer", (view) => ({
    body: { offerId: lastOffer(view)?.id ?? nobody, words: "想要换新" },
  })),
  by("agent", "recordDecline", (view) => ({ ...offerParam(view), ...seen(view, heard) })),
  both("keepPromise", (view) => ({
    params: { id: promiseId(view) },
    body: { proof: { kind: "number", text: "SF0001" } },
  })),
  both("keepPromise", (view) => ({
    params: { id: promiseId(view) },
    body: { proof: { kind: "text", text: "已办" } },
  })),
  by("agent", "revisePromise", (view) => ({
    params: { id: promiseId(view) },
    body: { dueAt: "2026-12-30T10:00:00+08:00", words: "要晚几天" },
  })),
  by("agent", "reconsiderSettlement", (view) => seen(view, { reason: "缺货" })),
  by("agent", "askConfirmation", (view) => seen(view)),
  by("customer", "confirmResult", () => ({ body: {} })),
  by("customer", "disputeResult", () => ({ body: { words: "还没解决" } })),
  by("customer", "reopenMine", () => ({ body: { words: "又坏了" } })),
  by("supervisor", "reopenComplaint", (view) => seen(view, { reason: "又坏了" })),
  by("customer", "writeIn", () => ({ body: { body: "请问到哪一步了？🙏" } })),
  both("sendMessage", () => ({ body: { body: "正在为您核实" } })),
  by("agent", "sendMessage", () => ({
    body: {
      body: "12月30日上午10点前主管给您回电",
      promises: [{ deed: "主管回电", dueAt: "2026-12-30T10:00:00+08:00" }],
    },
  })),
  by("agent", "releasePromise", (view) => ({
    params: { id: promiseId(view) },
    body: { reason: "客户说不用了", words: "按您说的取消" },
  })),
  both("writeNote", () => ({ body: { body: "内部备注" } })),
  by("customer", "withdrawMine", () => ({ body: {} })),
  by("agent", "startInvestigation", () => ({ body: { version: 1 } })),
];

function time(minutes: number): Deed {
  return { kind: "time", minutes };
}

function by(who: Who, route: RouteName, ask: (view: StaffView) => Asked): Deed {
  return { kind: "deed", who, route, ask };
}

// Most deeds are the agent's; the supervisor takes the same ones, at the worst moments.
function both(route: RouteName, ask: (view: StaffView) => Asked): Deed {
  return {
    kind: "deed",
    who: route.startsWith("approve") || route.startsWith("refuse") ? "supervisor" : "agent",
    route,
    ask,
  };
}

function seen({ version }: StaffView, body: object = {}): Asked {
  return { body: { version, ...body } };
}

function ruling(view: StaffView) {
  return {
    findingId: view.findings.at(-1)?.id ?? nobody,
    shares: [{ party: "logistics", percent: 100, reason: "运输途中受损" }],
  };
}

function offer(costMinor: number) {
  const steps = [{ text: "办理", hours: 4 }];
  return {
    explanation: "两种办法，请您选择",
    options: [
      { kind: "coupon", content: "优惠券", steps, costMinor },
      { kind: "reship", content: "补发", steps, costMinor },
    ],
  };
}

function lastOffer(view: StaffView) {
  return view.offers.at(-1);
}

function offerParam(view: StaffView): Asked {
  return { params: { id: lastOffer(view)?.id ?? nobody } };
}

function optionId(view: StaffView): string {
  return lastOffer(view)?.options[0]?.id ?? nobody;
}

function approvalId(view: StaffView): string {
  return lastOffer(view)?.approval?.id ?? nobody;
}

function promiseId(view: StaffView): string {
  return view.promises.find(({ state }) => state === "open")?.id ?? nobody;
}
