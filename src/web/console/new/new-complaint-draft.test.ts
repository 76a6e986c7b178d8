import { expect, test } from "vitest";
import type { Attachment } from "../upload-file.ts";
import { complaintOf, type FoundOrder } from "./new-complaint-draft.ts";

const order = { number: "QS20261101-8", items: [{ line: 2 }] } as unknown as FoundOrder;
const file = { id: "0190a0b0-0000-7000-8000-000000000001" } as Attachment;
const noOrder = { order: null, line: null, files: [] };
const toInstant = (wallTime: string) => `${wallTime}:00+08:00`;

test("order facts are named by number and line, never typed again", () => {
  const complaint = complaintOf(
    { channel: "phone", text: "杯子裂了", customer: {} },
    { order, line: 2, files: [file] },
    toInstant,
  );

  expect(complaint).toMatchObject({ orderNumber: "QS20261101-8", orderLine: 2, uploads: [file.id] });
});

test("fields left empty are left out instead of being refused by the server", () => {
  const complaint = complaintOf(
    {
      channel: "phone",
      text: "杯子裂了",
      demandWords: " ",
      customer: { name: "", phone: "13900000001", email: "" },
    },
    noOrder,
    toInstant,
  );

  expect(complaint.customer).toEqual({ phone: "13900000001" });
  expect(complaint).not.toHaveProperty("demandWords");
  expect(complaint).not.toHaveProperty("orderNumber");
});

test("the time it happened is sent as an instant of the house's clock", () => {
  const entered = {
    channel: "phone",
    text: "杯子裂了",
    customer: {},
    happenedAt: "2026-11-20T09:30",
  } as const;

  expect(complaintOf(entered, noOrder, toInstant).happenedAt).toBe("2026-11-20T09:30:00+08:00");
});
