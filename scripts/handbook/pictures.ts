import type { Page } from "playwright-core";
import { findOwnRecall } from "./find-own-recall.ts";

/** A page as its reader opens it: where it is in the console, and what is pressed in turn before the picture is taken. */
export type Picture = { name: string; by: string; path: string; press?: string[]; onPhone?: OnPhone };
/** A buyer's page instead, and what they enter there. */
type OnPhone = (page: Page) => Promise<void>;

const agent = "zhou.zijin";
const inspector = "qin.shuyun";
const manager = "han.lidong";
const operations = "jiang.chengyuan";
const pr = "lu.zhixia";
const supervisor = "gu.nanxing";
const trainer = "su.nian";

/** The handbook's pictures, by the people of the demo house whose work they show. */
export const pictures: Picture[] = [
  { name: "inspections", by: manager, path: "/inspections" },
  { name: "inspection", by: manager, path: "/inspections", press: ["main a[href*='/inspections/']"] },
  { name: "inspection-rules", by: manager, path: "/inspection-rules" },
  { name: "sampling-plan", by: manager, path: "/sampling" },
  {
    name: "sampling-draw",
    by: manager,
    path: "/sampling",
    press: ["main .ant-segmented-item >> nth=1", "main a[href*='/sampling/']"],
  },
  { name: "scorecards", by: manager, path: "/scorecards" },
  {
    name: "evaluation",
    by: inspector,
    path: "/evaluations",
    press: ["main .ant-segmented-item >> nth=1"],
  },
  { name: "my-evaluations", by: agent, path: "/my-evaluations" },
  { name: "appeal", by: manager, path: "/appeals", press: ["main a[href*='/appeals/']"] },
  { name: "model-case", by: agent, path: "/model-cases", press: ["main a[href*='/model-cases/']"] },
  { name: "coaching", by: manager, path: "/coaching" },
  { name: "training", by: trainer, path: "/training" },
  { name: "my-learning", by: agent, path: "/my-learning" },
  { name: "procedures", by: manager, path: "/procedures" },
  { name: "performance", by: manager, path: "/performance" },
  { name: "my-performance", by: agent, path: "/my-performance" },
  { name: "quality-link", by: manager, path: "/quality-link" },
  { name: "care", by: operations, path: "/care" },
  { name: "report", by: operations, path: "/reports", press: ["main li a[href*='/reports/']"] },
  { name: "signals", by: supervisor, path: "/signals" },
  {
    name: "signal",
    by: supervisor,
    path: "/signals",
    press: ["main .ant-segmented-item >> nth=1", "main a[href*='/signals/']"],
  },
  {
    name: "signal-drill",
    by: supervisor,
    path: "/signal-drills",
    press: ["main a[href*='/signal-drills/']"],
  },
  { name: "alerts", by: supervisor, path: "/alerts" },
  { name: "alert", by: supervisor, path: "/alerts", press: ["main a[href*='/alerts/']"] },
  { name: "on-call", by: supervisor, path: "/on-call" },
  { name: "alert-plan", by: operations, path: "/alert-plan" },
  { name: "actions", by: supervisor, path: "/actions" },
  { name: "action", by: operations, path: "/actions", press: ["main a[href*='/actions/']"] },
  { name: "goods-holds", by: operations, path: "/goods-holds" },
  {
    name: "recall",
    by: supervisor,
    path: "/alerts",
    press: ["main a[href*='/alerts/']", "section:has([class*=_counts_]) summary"],
  },
  { name: "recall-buyer", by: supervisor, path: "/s/qingshan/recall", onPhone: findOwnRecall },
  {
    name: "opinions",
    by: pr,
    path: "/opinions",
    press: ["main .ant-segmented-item >> nth=3"],
  },
  {
    name: "opinion",
    by: pr,
    path: "/opinions",
    press: ["main .ant-segmented-item >> nth=1", "main a[href*='/opinions/']"],
  },
  { name: "watch-lists", by: pr, path: "/watch-lists" },
  { name: "proactive", by: operations, path: "/proactive" },
  { name: "regulator-desk", by: supervisor, path: "/regulator-desk" },
];
