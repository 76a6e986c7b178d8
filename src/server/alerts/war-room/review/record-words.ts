import type { Lang } from "../../../../shared/lang.ts";

type Word = { zh: string; en: string };

export function milestoneInWords(code: string, lang: Lang): string {
  return milestones[code]?.[keyOf(lang)] ?? code;
}

/** Levels, states and kinds as the paper writes them. */
export function stateInWords(code: string, lang: Lang): string {
  return states[code]?.[keyOf(lang)] ?? code;
}

function keyOf(lang: Lang): keyof Word {
  return lang === "en" ? "en" : "zh";
}

const milestones: Record<string, Word> = {
  first_complaint: { zh: "第一件投诉", en: "First complaint" },
  signal: { zh: "发现信号", en: "Signal" },
  opened: { zh: "发起预警", en: "Alert raised" },
  confirmed: { zh: "确认预警", en: "Confirmed" },
  all_answered: { zh: "全部应答", en: "All have answered" },
  first_task: { zh: "第一项任务", en: "First task" },
  cleared: { zh: "声明获批", en: "Statement approved" },
  first_action: { zh: "第一次批量处置", en: "First mass action" },
  last_told: { zh: "最后一位客户已告知", en: "Last customer told" },
  closed: { zh: "关闭预警", en: "Closed" },
};

const states: Record<string, Word> = {
  blue: { zh: "蓝色", en: "Blue" },
  yellow: { zh: "黄色", en: "Yellow" },
  orange: { zh: "橙色", en: "Orange" },
  red: { zh: "红色", en: "Red" },
  confirmed: { zh: "已证实", en: "Confirmed" },
  reported: { zh: "据报", en: "Reported" },
  refuted: { zh: "不属实", en: "Refuted" },
  superseded: { zh: "已被更新", en: "Superseded" },
  open: { zh: "未完成", en: "Open" },
  done: { zh: "已完成", en: "Done" },
  dropped: { zh: "已取消", en: "Dropped" },
  skipped: { zh: "已跳过", en: "Skipped" },
  decision: { zh: "决定", en: "Decision" },
  minute: { zh: "纪要", en: "Minute" },
  waiting: { zh: "待审批", en: "Waiting for approval" },
  cleared: { zh: "已获批", en: "Approved" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
  clock: { zh: "系统", en: "System" },
  customer: { zh: "消费者", en: "Customer" },
  integration: { zh: "接口", en: "Integration" },
  staff: { zh: "同事", en: "Staff" },
};
