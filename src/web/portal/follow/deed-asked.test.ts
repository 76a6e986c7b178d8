import { expect, test } from "vitest";
import type { CustomerView } from "../api/types.ts";
import { deedAsked } from "./deed-asked.ts";

const quiet: CustomerView = {
  number: "4821-7036-5",
  version: 1,
  house: { slug: "qingshan", nameZh: "青杉生活", nameEn: "Qingshan", timeZone: "Asia/Shanghai" },
  state: "received",
  openSteps: ["write_in", "withdraw"],
  title: "杯身裂了",
  description: "杯身裂了",
  demand: null,
  receivedAt: "2026-03-02T02:00:00Z",
  ownerName: null,
  next: null,
  restatement: null,
  restatementConfirmedAt: null,
  order: null,
  messages: [],
  attachments: [],
  offer: null,
  chosenOption: null,
  rights: [],
  promises: [],
  payouts: [],
  wantsSms: null,
  survey: null,
  letters: [],
  objection: null,
  objectUntil: null,
  regulators: [],
  closesAt: null,
  reopenUntil: null,
  timeline: [],
};
const offer = { id: "offer", explanation: "", offeredAt: "2026-03-02T03:00:00Z", options: [] };
const option = { id: "option", kind: "reship", content: "补发", steps: [], amount: null } as const;
const restated = { restatement: "您收到的杯子裂了", openSteps: ["write_in", "confirm_restatement"] } as const;

test.each([
  ["nothing at first", {}, null],
  ["a yes to the restatement", restated, "restatement"],
  ["nothing more once an option was chosen", { ...restated, chosenOption: option }, null],
  ["nothing more once it was given", { ...restated, restatementConfirmedAt: "2026-03-02T04:00:00Z" }, null],
  [
    "a choice before a restatement",
    { ...restated, offer, openSteps: ["choose_option", "confirm_restatement"] },
    "offer",
  ],
  ["no choice when the house does not offer the step", { offer }, null],
  [
    "the result's confirmation",
    { openSteps: ["confirm", "dispute", "confirm_restatement"], restatement: "x" },
    "confirm",
  ],
  [
    "a rating",
    { state: "closed", openSteps: ["reopen"], survey: { score: null, canRate: true, token: "t" } },
    "rate",
  ],
  [
    "nothing after the rating",
    { state: "closed", openSteps: [], survey: { score: 5, canRate: false, token: null } },
    null,
  ],
] as [string, Partial<CustomerView>, string | null][])("asks for %s", (_, change, asked) => {
  expect(deedAsked({ ...quiet, ...change })).toBe(asked);
});
