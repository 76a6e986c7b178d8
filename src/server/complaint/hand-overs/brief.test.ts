import { expect, test } from "vitest";
import { findingOf, offerOf, optionOf, requestOf, staffView } from "../../../../test/support/staff-view.ts";
import { briefOf } from "./brief.ts";

const now = new Date("2026-09-16T02:00:00Z");
const zh = { lang: "zh-CN", timeZone: "Asia/Shanghai" } as const;
const person = { id: "agent-1", name: "林晓" };
const promise = {
  id: "promise-1",
  optionId: "option-1",
  source: "option" as const,
  messageId: null,
  department: null,
  toldLateAt: null,
  position: 1,
  deed: "补发新杯",
  owner: person,
  dueAt: "2026-09-17T02:00:00Z",
  firstDueAt: "2026-09-17T02:00:00Z",
  state: "open" as const,
  wasBroken: false,
  proof: null,
  keptBy: null,
  keptAt: null,
};
const request = requestOf({
  department: { id: "department-1", nameZh: "仓储部", nameEn: "Warehouse" },
  dueAt: "2026-09-16T09:00:00Z",
  askedAt: "2026-09-16T01:00:00Z",
});

test("a fresh complaint is briefed by its title and nothing else", () => {
  expect(briefOf(staffView(), now, zh)).toEqual({ facts: ["保温杯内胆开裂"], promised: [], tried: [] });
});

test("facts, promises and attempts come from the record, in the reader's language", () => {
  const view = staffView({
    restatement: "内胆开裂，希望换新",
    findings: [findingOf({ claim: "收到就是裂的", fact: "外箱有压痕" })],
    promises: [
      promise,
      { ...promise, deed: "回访", wasBroken: true },
      { ...promise, deed: "退运费", state: "kept" },
    ],
    requests: [
      request,
      { ...request, state: "answered", answer: "完好" },
      { ...request, state: "cancelled" },
    ],
    offers: [
      offerOf({
        state: "countered",
        answerWords: "想要退款",
        options: [optionOf(), optionOf({ content: "退 30 元" })],
      }),
    ],
  });
  expect(briefOf(view, now, zh)).toEqual({
    facts: ["内胆开裂，希望换新", "收到就是裂的：属实。外箱有压痕"],
    promised: ["补发新杯，明天 10:00 前", "回访，明天 10:00 前（已超时）"],
    tried: [
      "问了仓储部“出库时完好吗？”，应在今天 17:00 前答复",
      "问了仓储部“出库时完好吗？”，答复：完好",
      "问过仓储部“出库时完好吗？”，已撤回",
      "第 1 次方案（补发一只；退 30 元）：客户另提要求，“想要退款”",
    ],
  });
  expect(briefOf(view, now, { ...zh, lang: "en" })).toMatchObject({
    promised: ["补发新杯, before 10:00 tomorrow", "回访, before 10:00 tomorrow (overdue)"],
    tried: expect.arrayContaining(["Warehouse was asked “出库时完好吗？” and answered: 完好"]),
  });
});

test("who has a say in what the customer decides stands in the brief", () => {
  const people = [
    {
      id: "p",
      name: "王先生",
      relation: "儿子",
      influence: "懂安装，倾向换新",
      addedBy: person,
      addedAt: "2026-09-16T01:00:00Z",
    },
  ];
  expect(briefOf(staffView({ people }), now, zh).facts).toContain("相关人王先生（儿子）：懂安装，倾向换新");
});
