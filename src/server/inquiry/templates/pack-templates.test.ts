import { expect, test } from "vitest";
import { departments } from "../../demo/houses/departments.ts";
import { packTemplates } from "./pack-templates.ts";

test("every usual department has a template, and no code stands twice", () => {
  const templates = packTemplates();
  const asked = new Set(templates.map(({ departmentCode }) => departmentCode));
  expect([...asked].sort()).toEqual(departments.map(({ code }) => code).sort());
  expect(new Set(templates.map(({ code }) => code)).size).toBe(templates.length);
});
