import { expect, test } from "vitest";
import type { Template } from "./template.ts";
import { type EnteredTemplate, enteredFrom, newField, templateFrom } from "./template-draft.ts";

const template: Template = {
  code: "warehouse_dispatch",
  version: 2,
  departmentCode: "warehouse",
  title: { zh: "出库核实", en: "Dispatch" },
  question: { zh: "请核实。", en: "Please check." },
  dueHours: 9,
  fields: [
    { code: "weight", label: { zh: "称重", en: "Weight" }, kind: "number", isRequired: false, unit: "kg" },
    {
      code: "packing",
      label: { zh: "包装", en: "Packing" },
      kind: "choice",
      isRequired: true,
      choices: [
        { code: "choice_1", label: { zh: "纸箱", en: "Box" } },
        { code: "choice_2", label: { zh: "快递袋", en: "Bag" } },
      ],
    },
  ],
  evidence: [{ zh: "打包录像", en: "Film" }],
  isActive: true,
  madeBy: null,
  madeAt: null,
};

test("a template that is opened and saved unchanged is the same template", () => {
  const { version: _, madeBy: __, madeAt: ___, ...same } = template;
  expect(templateFrom(enteredFrom(template) as EnteredTemplate, template.code)).toEqual(same);
});

test("a choice or a piece of evidence in one language stands for both; empty lines are none", () => {
  const entered = {
    ...(enteredFrom(template) as EnteredTemplate),
    fields: [{ ...newField(0), kind: "choice" as const, choices: "纸箱\n\n 快递袋 | Bag " }],
    evidence: { zh: "照片\n录像", en: "Photos" },
  };
  const sent = templateFrom(entered, "own");
  expect(sent.fields[0]!.choices).toEqual([
    { code: "choice_1", label: { zh: "纸箱", en: "纸箱" } },
    { code: "choice_2", label: { zh: "快递袋", en: "Bag" } },
  ]);
  expect(sent.evidence).toEqual([
    { zh: "照片", en: "Photos" },
    { zh: "录像", en: "录像" },
  ]);
});

test("a unit stays only with a number", () => {
  const entered = {
    ...(enteredFrom(template) as EnteredTemplate),
    fields: [{ ...newField(0), unit: "kg" }],
  };
  expect(templateFrom(entered, "own").fields[0]).not.toHaveProperty("unit");
});
