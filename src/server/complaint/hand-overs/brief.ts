import type { z } from "zod";
import type { brief, StaffView } from "../../../shared/api/staff-view.ts";
import { formatDeadline, type Reader } from "../../../shared/dates.ts";

/**
 * What somebody who takes a complaint over needs to know before they say yes: the facts, what is promised, what was tried.
 * The sentences are the record's own; only what stands around them is ours.
 */
export function briefOf(view: StaffView, now: Date, reader: Reader): z.infer<typeof brief> {
  const words = reader.lang === "en" ? en : zh;
  const by = (at: string) => formatDeadline(new Date(at), now, reader);
  return {
    facts: [
      view.restatement ?? view.title,
      ...(view.order ? [words.order(view.order.number)] : []),
      ...view.findings.map(({ claim, fact, verdict }) => words.finding(claim, fact, verdict)),
      ...view.people.map(({ name, relation, influence }) => words.person(name, relation, influence)),
    ],
    promised: view.promises
      .filter(({ state }) => state === "open")
      .map(({ deed, dueAt, wasBroken }) => words.promise(deed, by(dueAt), wasBroken)),
    tried: [
      ...view.requests.map((request) =>
        request.answer === null
          ? words.asked(departmentName(request, reader), request.question, by(request.dueAt), request.state)
          : words.answered(departmentName(request, reader), request.question, request.answer),
      ),
      ...view.offers.map(({ round, options, state, answerWords }) =>
        words.offer(
          round,
          options.map(({ content }) => content),
          state,
          answerWords,
        ),
      ),
    ],
  };
}

type Request = StaffView["requests"][number];
type Offer = StaffView["offers"][number];
type Finding = StaffView["findings"][number];

function departmentName({ department }: Request, { lang }: Reader): string {
  return lang === "en" ? department.nameEn : department.nameZh;
}

const verdicts: Record<Finding["verdict"], { zh: string; en: string }> = {
  confirmed: { zh: "属实", en: "true" },
  refuted: { zh: "不属实", en: "not so" },
  unclear: { zh: "未查清", en: "unclear" },
};

const outcomes: Record<Offer["state"], { zh: string; en: string }> = {
  draft: { zh: "正在准备", en: "being prepared" },
  awaiting_approval: { zh: "等待审批", en: "waiting for approval" },
  approved: { zh: "已批准", en: "approved" },
  refused: { zh: "未获批准", en: "not approved" },
  offered: { zh: "等客户选择", en: "waiting for the customer" },
  accepted: { zh: "客户已选定", en: "accepted" },
  countered: { zh: "客户另提要求", en: "the customer asks for something else" },
  declined: { zh: "客户未接受", en: "declined" },
  withdrawn: { zh: "已收回", en: "taken back" },
  undone: { zh: "选定后改办", en: "chosen, then given up" },
};

const zh = {
  order: (number: string) => `订单 ${number}`,
  finding: (claim: string, fact: string, verdict: Finding["verdict"]) =>
    `${claim}：${verdicts[verdict].zh}。${fact}`,
  person: (name: string, relation: string, influence: string) => `相关人${name}（${relation}）：${influence}`,
  promise: (deed: string, by: string, wasBroken: boolean) => `${deed}，${by}${wasBroken ? "（已超时）" : ""}`,
  asked: (department: string, question: string, by: string, state: Request["state"]) =>
    state === "cancelled"
      ? `问过${department}“${question}”，已撤回`
      : `问了${department}“${question}”，应在${by}答复`,
  answered: (department: string, question: string, answer: string) =>
    `问了${department}“${question}”，答复：${answer}`,
  offer: (round: number, options: string[], state: Offer["state"], words: string | null) =>
    `第 ${round} 次方案（${options.join("；")}）：${outcomes[state].zh}${words ? `，“${words}”` : ""}`,
};

const en: typeof zh = {
  order: (number) => `Order ${number}`,
  finding: (claim, fact, verdict) => `${claim}: ${verdicts[verdict].en}. ${fact}`,
  person: (name, relation, influence) => `${name} (${relation}): ${influence}`,
  promise: (deed, by, wasBroken) => `${deed}, ${by}${wasBroken ? " (overdue)" : ""}`,
  asked: (department, question, by, state) =>
    state === "cancelled"
      ? `${department} was asked “${question}”; taken back`
      : `${department} was asked “${question}”; answer due ${by}`,
  answered: (department, question, answer) => `${department} was asked “${question}” and answered: ${answer}`,
  offer: (round, options, state, words) =>
    `Offer ${round} (${options.join("; ")}): ${outcomes[state].en}${words ? `, “${words}”` : ""}`,
};
