import { expect, test } from "vitest";
import { fieldName } from "./field-name.ts";

test.each([
  ["/restatement", ["restatement"]],
  ["/options/0/steps/1/text", ["options", 0, "steps", 1, "text"]],
  ["/a~1b/c~0d", ["a/b", "c~d"]],
  ["", []],
])("the server's %s is the form's %j", (pointer, name) => {
  expect(fieldName(pointer)).toEqual(name);
});
