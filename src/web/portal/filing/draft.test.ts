import { beforeEach, describe, expect, test } from "vitest";
import type { Shelf } from "../device-store.ts";
import { emptyDraft, forgetDraft, keepDraft, keptDraft } from "./draft.ts";

const now = new Date("2026-03-02T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

let shelf: Shelf;

beforeEach(() => {
  const values = new Map<string, string>();
  shelf = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
});

describe("a draft", () => {
  test("comes back as it was entered, emoji and line breaks included", () => {
    const draft = {
      ...emptyDraft(),
      text: "杯子裂了😡\n漏水",
      demand: "exchange" as const,
      orderNumber: "A-1",
    };

    keepDraft(shelf, "qingshan", draft, now);

    expect(keptDraft(shelf, "qingshan", later(1))).toEqual({ ...draft, savedAt: now.toISOString() });
  });

  test("of one shop is not shown at another", () => {
    keepDraft(shelf, "qingshan", { ...emptyDraft(), text: "裂了" }, now);

    expect(keptDraft(shelf, "yuanhang", now)).toBeNull();
  });

  test("with nothing entered is none", () => {
    keepDraft(shelf, "qingshan", { ...emptyDraft(), text: "  \n" }, now);

    expect(keptDraft(shelf, "qingshan", now)).toBeNull();
  });

  test("is gone after thirty days", () => {
    keepDraft(shelf, "qingshan", { ...emptyDraft(), text: "裂了" }, now);

    expect(keptDraft(shelf, "qingshan", later(30))).not.toBeNull();
    expect(keptDraft(shelf, "qingshan", later(31))).toBeNull();
  });

  test("is gone once it was sent", () => {
    keepDraft(shelf, "qingshan", { ...emptyDraft(), text: "裂了" }, now);

    forgetDraft(shelf, "qingshan");

    expect(keptDraft(shelf, "qingshan", now)).toBeNull();
  });

  test("from an older portal gets the fields it lacks", () => {
    shelf.setItem("mingjing.draft.qingshan", JSON.stringify({ text: "裂了", savedAt: now.toISOString() }));

    expect(keptDraft(shelf, "qingshan", now)).toMatchObject({ text: "裂了", hasOrder: true, underWay: null });
  });

  test("that cannot be read is none", () => {
    shelf.setItem("mingjing.draft.qingshan", "{half");

    expect(keptDraft(shelf, "qingshan", now)).toBeNull();
  });
});

test("a device that keeps nothing says so", () => {
  shelf.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };

  expect(keepDraft(shelf, "qingshan", { ...emptyDraft(), text: "裂了" }, now)).toBe(false);
});
