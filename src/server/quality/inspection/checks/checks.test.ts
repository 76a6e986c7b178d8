import { expect, test } from "vitest";
import type { InspectionCheck } from "../../../../shared/api/inspection-rule.ts";
import { standardRules } from "../rules/rule-pack.ts";
import { runCheck } from "./check.ts";
import { agent, conversation, customer, event, minutesLater, other, wrote } from "./conversation-builder.ts";
import { subjectOf } from "./subject.ts";

type Case = [
  name: string,
  rule: string,
  seen: Parameters<typeof conversation>[0],
  outcome: string,
  reason: string,
];

const offered = event(5, "remedy_offered", "offer-1");

test.each<Case>([
  // greeting
  ["nobody wrote", "greeting", {}, "not_applicable", "no_words_of_staff"],
  ["greets and says who", "greeting", { messages: [wrote(agent, "您好，我是专员小李。")] }, "met", "greeted"],
  [
    "greets in the first message and says who in the second",
    "greeting",
    { messages: [wrote(agent, "您好！"), wrote(agent, "我是专员小李。")] },
    "met",
    "greeted",
  ],
  ["greets only", "greeting", { messages: [wrote(agent, "您好，已登记。")] }, "broken", "not_introduced"],
  [
    "says who only",
    "greeting",
    { messages: [wrote(agent, "我是专员小李，请讲。")] },
    "broken",
    "not_greeted",
  ],
  [
    "neither",
    "greeting",
    { messages: [wrote(agent, "什么问题？")] },
    "broken",
    "neither_greeted_nor_introduced",
  ],
  [
    "a colleague's introduction is not the writer's own",
    "greeting",
    { messages: [wrote(agent, "您好，请讲。"), wrote(other, "我是专员小王。")] },
    "broken",
    "not_introduced",
  ],
  // first response: phone 240 minutes, chat 1
  [
    "answered in time",
    "first_response",
    { messages: [wrote(agent, "您好", 240)] },
    "met",
    "answered_in_time",
  ],
  [
    "a minute late",
    "first_response",
    { messages: [wrote(agent, "您好", 241)] },
    "broken",
    "first_answer_late",
  ],
  [
    "the night does not count",
    "first_response",
    { openedAt: minutesLater(600), messages: [wrote(agent, "您好", 1_410)], endedAt: minutesLater(2_000) },
    "met",
    "answered_in_time",
  ],
  [
    "a chat has a minute",
    "first_response",
    { channel: "chat", messages: [wrote(agent, "您好", 2)] },
    "broken",
    "first_answer_late",
  ],
  ["nobody answered", "first_response", { messages: [] }, "broken", "never_answered"],
  [
    "withdrawn before an answer was due",
    "first_response",
    { endedHow: "withdrawn", endedAt: minutesLater(30) },
    "not_applicable",
    "withdrawn_before_answer",
  ],
  // next response: phone 480 minutes
  [
    "no more from the customer",
    "next_response",
    { messages: [wrote(agent, "您好")] },
    "not_applicable",
    "customer_wrote_no_more",
  ],
  [
    "each answered in time",
    "next_response",
    { messages: [wrote(agent, "您好", 1), wrote(customer, "到了吗", 5), wrote(agent, "到了", 485)] },
    "met",
    "answered_in_time",
  ],
  [
    "one left waiting",
    "next_response",
    { messages: [wrote(agent, "您好", 1), wrote(customer, "到了吗", 5), wrote(agent, "到了", 486)] },
    "broken",
    "later_answer_late",
  ],
  // restatement
  ["nothing offered", "restatement", {}, "not_applicable", "nothing_offered"],
  [
    "restated before the offer",
    "restatement",
    { events: [event(2, "complaint_accepted"), offered] },
    "met",
    "restated",
  ],
  [
    "confirmed too",
    "restatement",
    { events: [event(2, "complaint_accepted"), event(3, "restatement_confirmed"), offered] },
    "met",
    "restated_and_confirmed",
  ],
  ["offered at once", "restatement", { events: [offered] }, "broken", "offered_without_restatement"],
  [
    "restated only afterwards",
    "restatement",
    { events: [offered, event(6, "complaint_restated")] },
    "broken",
    "offered_without_restatement",
  ],
  // apology
  ["nobody found out whose fault", "apology", {}, "not_applicable", "responsibility_not_ruled"],
  [
    "the customer's own fault",
    "apology",
    { shares: [{ party: "customer", percent: 100 }] },
    "not_applicable",
    "fault_not_ours",
  ],
  [
    "ours, and said sorry",
    "apology",
    { shares: [{ party: "merchant", percent: 60 }], messages: [wrote(agent, "非常抱歉给您添麻烦了。")] },
    "met",
    "apologised",
  ],
  [
    "ours, and no word",
    "apology",
    { shares: [{ party: "logistics", percent: 100 }], messages: [wrote(agent, "已为您登记。")] },
    "broken",
    "no_apology",
  ],
  [
    "the customer's sorry is not ours",
    "apology",
    { shares: [{ party: "merchant", percent: 100 }], messages: [wrote(customer, "不好意思打扰了")] },
    "broken",
    "no_apology",
  ],
  // procedure
  ["all steps in order", "procedure_logistics", { events: logisticsSteps() }, "met", "steps_in_order"],
  [
    "the finding left out",
    "procedure_logistics",
    { events: logisticsSteps().filter(({ type }) => type !== "finding_recorded") },
    "broken",
    "step_missing",
  ],
  [
    "ruled before it was found out",
    "procedure_logistics",
    { events: logisticsSteps(["finding_recorded", "responsibility_ruled"]) },
    "broken",
    "step_too_early",
  ],
  ["withdrawn", "procedure_logistics", { endedHow: "withdrawn" }, "not_applicable", "withdrawn"],
  // promises
  [
    "nothing promised",
    "promise_timed",
    { messages: [wrote(agent, "已收到。")] },
    "not_applicable",
    "nothing_promised",
  ],
  [
    "an introduction promises nothing",
    "promise_timed",
    { messages: [wrote(agent, "您好，我是小李，负责处理您的投诉。")] },
    "not_applicable",
    "nothing_promised",
  ],
  [
    "with an hour",
    "promise_timed",
    { messages: [wrote(agent, "我今天 18:00 前给您答复。")] },
    "met",
    "promises_timed",
  ],
  [
    "without",
    "promise_timed",
    { messages: [wrote(agent, "我尽快给您答复。")] },
    "broken",
    "promise_without_time",
  ],
  ["no promise due", "promise_kept", {}, "not_applicable", "nothing_due"],
  [
    "kept in time",
    "promise_kept",
    { promises: [promise({ keptAt: minutesLater(59) })] },
    "met",
    "promises_kept",
  ],
  [
    "kept late",
    "promise_kept",
    { promises: [promise({ keptAt: minutesLater(61) })] },
    "broken",
    "promise_kept_late",
  ],
  [
    "open at the end",
    "promise_kept",
    { promises: [promise({ state: "open", keptAt: null })] },
    "broken",
    "promise_not_kept",
  ],
  [
    "taken back with the customer's knowledge",
    "promise_kept",
    { promises: [promise({ state: "cancelled", keptAt: null })] },
    "not_applicable",
    "nothing_due",
  ],
  // authority
  ["an offer somebody stands behind", "authority", { offers: [offer(true)] }, "met", "within_authority"],
  [
    "an offer nobody stands behind",
    "authority",
    { offers: [offer(false)], events: [offered] },
    "broken",
    "offered_without_authority",
  ],
  ["nothing said or offered", "authority", {}, "not_applicable", "nothing_offered"],
  // hand-over
  ["not handed over", "hand_over", {}, "not_applicable", "not_handed_over"],
  ["with a brief", "hand_over", { handOvers: [handOver(40)] }, "met", "handed_over_with_brief"],
  ["with two words", "hand_over", { handOvers: [handOver(2)] }, "broken", "brief_too_short"],
  // record
  ["complete", "record_complete", completeRecord(), "met", "record_complete"],
  [
    "without a finding",
    "record_complete",
    { ...completeRecord(), hasFinding: false },
    "broken",
    "record_incomplete",
  ],
  ["withdrawn needs none", "record_complete", { endedHow: "withdrawn" }, "not_applicable", "withdrawn"],
  // evidence
  ["the photos are there", "evidence_asked", { hasEvidence: true }, "met", "evidence_there"],
  [
    "asked for photos",
    "evidence_asked",
    { messages: [wrote(agent, "请拍几张照片发来。")] },
    "met",
    "evidence_asked",
  ],
  ["neither", "evidence_asked", { messages: [wrote(agent, "已登记。")] }, "broken", "evidence_not_asked"],
  // told while waiting: 24 hours of the desk, two office days
  ["nothing to wait for", "told_while_waiting", {}, "not_applicable", "nothing_waited_for"],
  ["a short wait", "told_while_waiting", { waits: [wait(600)] }, "met", "told_while_waiting"],
  [
    "three days without a word",
    "told_while_waiting",
    { waits: [wait(3 * 1_440)], endedAt: minutesLater(4 * 1_440) },
    "broken",
    "silent_while_waiting",
  ],
  [
    "three days with a word each day",
    "told_while_waiting",
    {
      waits: [wait(3 * 1_440)],
      endedAt: minutesLater(4 * 1_440),
      messages: [wrote(agent, "还在核实。", 1_440), wrote(agent, "还在核实。", 2_880)],
    },
    "met",
    "told_while_waiting",
  ],
  // closing
  ["confirmed", "closing_confirmed", {}, "met", "customer_confirmed"],
  [
    "silence that was announced",
    "closing_confirmed",
    { endedHow: "silence", events: [event(7, "silence_announced")] },
    "met",
    "silence_announced",
  ],
  ["silence nobody announced", "closing_confirmed", { endedHow: "silence" }, "broken", "closed_unannounced"],
  ["withdrawn", "closing_confirmed", { endedHow: "withdrawn" }, "not_applicable", "withdrawn"],
])("%s (%s)", (_name, rule, seen, outcome, reason) => {
  expect(checked(rule, seen)).toMatchObject({ outcome, reason });
});

test.each([
  ["vague_time", "我们会尽快给您处理。", "wording_vague_time"],
  ["refusal", "这个不能退。", "wording_refusal_without_alternative"],
  ["blame", "是您自己操作不当造成的。", "wording_blame_customer"],
  ["forbidden_wording", "爱买不买，别再烦我了。", "wording_rude_or_sarcastic"],
  ["private_contact", "我加您微信聊吧。", "wording_private_contact"],
])("wording of the rule %s is found where it stands", (rule, words, reason) => {
  const found = checked(rule, { messages: [wrote(agent, words)] });
  expect(found).toMatchObject({ outcome: "broken", reason, staffId: agent });
  const [place] = found.places as { start: number; end: number }[];
  expect(place!.end).toBeGreaterThan(place!.start);
  expect(place!.end).toBeLessThanOrEqual(words.length);
});

test("what the customer writes is never held against the agent", () => {
  const words = "我加你微信，尽快退钱，爱退不退！";
  for (const { code } of standardRules().filter(({ check }) => check.kind === "wording"))
    expect(
      checked(code, { messages: [wrote(customer, words), wrote(agent, "好的，已登记。")] }).outcome,
    ).toBe("met");
});

test("a late answer is the writer's, an ungranted offer its author's", () => {
  expect(checked("first_response", { messages: [wrote(other, "您好", 300)] }).staffId).toBe(other);
  expect(checked("authority", { offers: [offer(false)], events: [offered] }).staffId).toBe(agent);
});

function checked(code: string, seen: Parameters<typeof conversation>[0]) {
  const { check } = standardRules().find((rule) => rule.code === code) as { check: InspectionCheck };
  return runCheck(subjectOf(conversation(seen)), check);
}

function logisticsSteps(swapped: string[] = []) {
  const types = [
    "complaint_accepted",
    "investigation_started",
    "department_asked",
    "finding_recorded",
    "responsibility_ruled",
    "remedy_offered",
    "confirmation_asked",
  ];
  const [first, second] = swapped.map((type) => types.indexOf(type));
  if (first !== undefined && second !== undefined)
    [types[first], types[second]] = [types[second]!, types[first]!];
  return types.map((type, index) => event(index + 2, type));
}

function promise(changes: object) {
  const kept = {
    id: "p",
    ownerId: agent,
    messageId: null,
    firstDueAt: minutesLater(60),
    state: "kept" as const,
  };
  return { ...kept, keptAt: minutesLater(30), ...changes };
}

function offer(isGranted: boolean) {
  return { id: "offer-1", preparedBy: agent, offeredAt: minutesLater(10), isGranted };
}

function handOver(briefLength: number) {
  return { id: "h", fromStaffId: agent, briefLength, offeredAt: minutesLater(10) };
}

function wait(minutes: number) {
  return { askedBy: agent, from: minutesLater(0), to: minutesLater(minutes), eventVersion: 4 };
}

function completeRecord() {
  return {
    category: "logistics",
    secondCategory: "late",
    hasFinding: true,
    shares: [{ party: "logistics", percent: 100 }],
  };
}
