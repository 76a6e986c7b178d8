import { expect, test } from "vitest";
import { staffView } from "../../../../test/support/staff-view.ts";
import type { StaffView } from "../../../shared/api/staff-view.ts";
import { changesSince, othersDeedsSince, seenNow } from "./changes-since.ts";

const event = (version: number) => ({ version }) as StaffView["timeline"][number];

test("a deed that came in between is shown to whoever was still typing", () => {
  const seen = seenNow(staffView({ version: 3, timeline: [event(5), event(6)] }));
  const now = staffView({ version: 4, timeline: [event(5), event(6), event(7)] });

  expect(changesSince(now, seen)).toEqual([event(7)]);
});

test("a message in between disturbs nobody: the version they saw stays good", () => {
  const seen = seenNow(staffView({ version: 3, timeline: [event(5)] }));
  expect(changesSince(staffView({ version: 3, timeline: [event(5), event(6)] }), seen)).toEqual([]);
});

test("whoever is writing learns what colleagues did, not what they did themselves or what the customer wrote", () => {
  const by = (version: number, kind: "staff" | "customer", name: string) =>
    ({ version, actor: { kind, name } }) as StaffView["timeline"][number];
  const colleagues = by(7, "staff", "周宁");
  const view = staffView({
    timeline: [by(5, "staff", "周宁"), by(6, "staff", "林晓"), colleagues, by(8, "customer", "王女士")],
  });

  expect(othersDeedsSince(view, { version: 1, events: 5 }, "林晓")).toEqual([colleagues]);
});
