import { expect, test } from "vitest";
import { offerOf, staffView } from "../../../../../test/support/staff-view.ts";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { eventSubject } from "./event-subject.ts";

const department = { id: "d", nameZh: "仓储部", nameEn: "Warehouse" };
const view = staffView({
  requests: [{ id: "request-1", department } as StaffView["requests"][number]],
  promises: [{ id: "promise-1", deed: "补发一只" } as StaffView["promises"][number]],
  offers: [offerOf({ id: "offer-1", round: 2 })],
  clocks: [{ id: "clock-1", kind: "resolution" } as StaffView["clocks"][number]],
});

test.each([
  [{ requestId: "request-1" }, { kind: "department", nameZh: "仓储部", nameEn: "Warehouse" }],
  [{ promiseId: "promise-1" }, { kind: "promise", deed: "补发一只" }],
  [
    { offerId: "offer-1", state: "offered" },
    { kind: "round", round: 2 },
  ],
  [{ clockId: "clock-1" }, { kind: "clock", clock: "resolution" }],
  [{ messageId: "elsewhere" }, null],
])("an event with %j is about %j", (data, subject) => {
  expect(eventSubject({ data }, view)).toEqual(subject);
});
