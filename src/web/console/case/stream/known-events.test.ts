import { expect, test } from "vitest";
import { stepNames, stepRule } from "../../../../shared/complaint-steps.ts";
import { isKnownEvent } from "./known-events.ts";

test("every event a step can write has its words in the timeline", () => {
  const events = ["complaint_received", ...stepNames.map((step) => stepRule(step).event)];
  expect(events.filter((event) => !isKnownEvent(event))).toEqual([]);
});
