import { describe, expect, test } from "vitest";
import {
  colleague,
  findingOf,
  offerOf,
  optionOf,
  reader,
  staffView,
} from "../../../../../test/support/staff-view.ts";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { states, stepsFrom } from "../../../../shared/complaint-steps.ts";
import { nextDeeds } from "./next-deeds.ts";

const finding = findingOf();
const request = { state: "answered", supplierLinks: [] as unknown[] } as StaffView["requests"][number];
const openPromise = { state: "open" } as StaffView["promises"][number];
const keptPromise = { state: "kept" } as StaffView["promises"][number];
const tooDear = optionOf({ overLimit: "amount" });
const handOver: StaffView["handOver"] = {
  id: "hand-over-1",
  from: colleague,
  to: reader,
  words: "",
  state: "offered",
  offeredAt: "2026-11-20T03:00:00Z",
  answeredAt: null,
  answerWords: null,
};

describe("the most natural next deed", () => {
  test.each<[string, Partial<StaffView>, string | null]>([
    ["of a received complaint is to accept it", { state: "received" }, "accept"],
    ["of an accepted one is triage", { state: "accepted" }, "triage"],
    ["of a triaged one is to investigate", { state: "accepted", category: "goods_quality" }, "investigate"],
    ["of an inquiry is to ask a department", { state: "investigating" }, "ask_department"],
    ["after asking is a finding", { state: "investigating", requests: [request] }, "record_finding"],
    ["after a finding is the ruling", { state: "investigating", findings: [finding] }, "rule_responsibility"],
    ["after the ruling is to prepare options", { state: "deciding" }, "draft_offer"],
    ["of a draft within the limit is to send it", { state: "deciding", offers: [offerOf()] }, "offer"],
    [
      "of a draft over the limit is approval",
      { state: "deciding", offers: [offerOf({ options: [tooDear] })] },
      "request_approval",
    ],
    [
      "of an approved draft is to send it",
      { state: "deciding", offers: [offerOf({ state: "approved", options: [tooDear] })] },
      "offer",
    ],
    ["of an offer is to record the answer", { state: "offered" }, "choose_option"],
    ["of a promise is to keep it", { state: "fulfilling", promises: [openPromise] }, "keep_promise"],
    ["of kept promises is to ask", { state: "fulfilling", promises: [keptPromise] }, "ask_confirmation"],
    ["while the customer is asked is their yes", { state: "confirming" }, "confirm"],
    ["of a closed one is none, though it can be opened again", { state: "closed" }, null],
    ["of one handed to the reader is to take it", { state: "investigating", handOver }, "take_hand_over"],
  ])("%s", (_, changes, primary) => {
    expect(nextDeeds(staffView(changes), reader.id).primary).toBe(primary);
  });
});

test("no button is ever drawn for a step the server has not opened", () => {
  for (const state of states) {
    const { primary, beside, rest, grave } = nextDeeds(staffView({ state, openSteps: [] }), reader.id);
    expect([primary, ...beside, ...rest, ...grave]).toEqual([null]);
  }
});

test("a deed is offered once: as the first, among the rest, or apart", () => {
  for (const state of states) {
    const { primary, beside, rest, grave } = nextDeeds(staffView({ state }), reader.id);
    const drawn = [primary, ...beside, ...rest, ...grave].filter((step) => step !== null);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn.every((step) => stepsFrom(state).includes(step))).toBe(true);
  }
});

test("what ends or undoes something stands apart", () => {
  const view = staffView({ state: "offered", offers: [offerOf({ state: "offered" })] });
  expect(nextDeeds(view, reader.id).grave).toEqual(["withdraw_offer", "merge", "withdraw"]);
});

test("nobody is offered to approve their own request", () => {
  const approval = { askedBy: reader } as StaffView["offers"][number]["approval"];
  const view = staffView({ state: "deciding", offers: [offerOf({ state: "awaiting_approval", approval })] });

  const own = nextDeeds(view, reader.id);
  expect([own.primary, ...own.beside]).not.toContain("approve_offer");
  expect(nextDeeds(view, colleague.id).primary).toBe("approve_offer");
});

test("a hand-over to somebody else is not the reader's to take", () => {
  const view = staffView({ state: "investigating", handOver: { ...handOver, to: colleague } });
  const { primary, beside } = nextDeeds(view, reader.id);
  expect([primary, ...beside]).not.toContain("take_hand_over");
});
