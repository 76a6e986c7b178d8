import { page } from "./inside.ts";

/** Troubles that many share: seeing them, calling everybody, acting on many at once. */
export const alertPages = {
  signals: page("/signals", () => import("../signals/SignalsScreen.tsx"), "SignalsScreen"),
  signalDrills: page("/signal-drills", () => import("../signal-drills/DrillsScreen.tsx"), "DrillsScreen"),
  signalDrill: page("/signal-drills/$id", () => import("../signal-drills/DrillScreen.tsx"), "DrillScreen"),
  signal: page("/signals/$number", () => import("../signals/SignalScreen.tsx"), "SignalScreen"),
  alerts: page("/alerts", () => import("../alerts/AlertsScreen.tsx"), "AlertsScreen"),
  alertOnWall: page("/alerts/$number/screen", () => import("../war-room/BigScreen.tsx"), "BigScreen"),
  alert: page("/alerts/$number", () => import("../alerts/AlertScreen.tsx"), "AlertScreen"),
  regulatorDesk: page(
    "/regulator-desk",
    () => import("../regulator-desk/RegulatorDeskScreen.tsx"),
    "RegulatorDeskScreen",
  ),
  proactive: page("/proactive", () => import("../proactive/ProactiveScreen.tsx"), "ProactiveScreen"),
  opinions: page("/opinions", () => import("../opinion/OpinionsScreen.tsx"), "OpinionsScreen"),
  opinion: page("/opinions/$number", () => import("../opinion/OpinionScreen.tsx"), "OpinionScreen"),
  watchLists: page("/watch-lists", () => import("../opinion/WatchListsScreen.tsx"), "WatchListsScreen"),
  onCall: page("/on-call", () => import("../alerts/OnCallScreen.tsx"), "OnCallScreen"),
  alertPlan: page("/alert-plan", () => import("../alerts/plan/PlanScreen.tsx"), "PlanScreen"),
  goodsHolds: page("/goods-holds", () => import("../goods/GoodsScreen.tsx"), "GoodsScreen"),
  actions: page("/actions", () => import("../actions/ActionsScreen.tsx"), "ActionsScreen"),
  action: page("/actions/$number", () => import("../actions/ActionScreen.tsx"), "ActionScreen"),
};
