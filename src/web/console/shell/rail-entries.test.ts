import { expect, test } from "vitest";
import { permissionsOfRole, type Role } from "../../../shared/roles.ts";
import { railEntries } from "./rail-entries.ts";

const namesFor = (role: Role) => railEntries(permissionsOfRole[role]).map(({ name }) => name);

const whereOneIsCalled = ["alertList", "onCall", "alertPlan", "actions", "goodsHolds", "proactive"];

test("a department handler sees where alerts call, the desk and what everybody sees of themselves", () => {
  expect(namesFor("department_handler")).toEqual([
    ...whereOneIsCalled,
    "requests",
    "lateRequests",
    "myPerformance",
    "myEvaluations",
    "myLearning",
    "modelCases",
    "procedures",
    "inspections",
    "training",
  ]);
});

test("an administrator keeps the house and sees no complaint", () => {
  expect(namesFor("administrator")).toEqual([
    ...whereOneIsCalled,
    "myPerformance",
    "myEvaluations",
    "myLearning",
    "modelCases",
    "procedures",
    "inspections",
    "training",
    "closingRules",
    "library",
    "rules",
    "gateways",
    "imports",
    "authority",
    "inquirySettings",
    "people",
  ]);
});

test("an agent sees the queues and hand-overs but no approvals and no imports", () => {
  const names = namesFor("agent");

  expect(names).toContain("mine");
  expect(names).toContain("handOvers");
  expect(names).not.toContain("approvals");
  expect(names).not.toContain("imports");
});

test("an inspector reads every queue without having one", () => {
  expect(namesFor("inspector")).toContain("all_open");
  expect(namesFor("inspector")).not.toContain("mine");
});
