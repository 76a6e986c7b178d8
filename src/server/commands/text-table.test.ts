import { expect, test } from "vitest";
import { textTable } from "./text-table.ts";

test("columns line up whatever the script", () => {
  expect(
    textTable([
      ["客服专员", "li@qingshan.example", "李"],
      ["Auditor", "wu@q.example", "吴"],
    ]),
  ).toBe("  客服专员  li@qingshan.example  李\n  Auditor   wu@q.example         吴");
});

test("no rows make no table", () => {
  expect(textTable([])).toBe("");
});
