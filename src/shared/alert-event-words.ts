import type { Lang } from "./lang.ts";

/** What stands in an alert's decision log, in words. */
const words: Record<string, { zh: string; en: string }> = {
  alert_opened: { zh: "发起预警", en: "Alert raised" },
  alert_confirmed: { zh: "确认预警", en: "Alert confirmed" },
  alert_raised: { zh: "上调级别", en: "Level raised" },
  level_offered: { zh: "建议上调级别", en: "Higher level offered" },
  alert_lowered: { zh: "下调级别", en: "Level lowered" },
  alert_closed: { zh: "关闭预警", en: "Alert closed" },
  alert_dismissed: { zh: "撤销预警", en: "Alert dismissed" },
  alert_joined: { zh: "并入其他预警", en: "Joined another alert" },
  alert_took_in: { zh: "接收并入的预警", en: "Took in another alert" },
  regulator_asked: { zh: "监管部门来函", en: "A regulator asked" },
  complaints_attached: { zh: "投诉归入预警", en: "Complaints attached" },
  complaint_detached: { zh: "投诉移出预警", en: "Complaint detached" },
  call_started: { zh: "开始呼叫", en: "Call started" },
  call_sent: { zh: "已发出呼叫", en: "Call sent" },
  news_sent: { zh: "已告知", en: "Told" },
  called_again: { zh: "重新呼叫", en: "Called again" },
  opinion_burst: { zh: "舆情突发", en: "Burst in public opinion" },
  opinion_tied: { zh: "关联舆情", en: "Public opinion tied" },
  opinion_untied: { zh: "取消关联舆情", en: "Public opinion untied" },
  call_send_failed: { zh: "呼叫未送达", en: "Call not delivered" },
  call_no_address: { zh: "没有可用的联系方式", en: "No address that works" },
  call_climbed: { zh: "呼叫上升", en: "Call climbed" },
  call_answered: { zh: "已应答", en: "Call answered" },
  call_overdue: { zh: "超时未应答", en: "Call overdue" },
  call_nobody_left: { zh: "没有其他人可呼叫", en: "Nobody left to call" },
  action_prepared: { zh: "准备批量处置", en: "Mass action prepared" },
  action_approved: { zh: "批准批量处置", en: "Mass action approved" },
  action_started: { zh: "开始批量处置", en: "Mass action started" },
  recall_started: { zh: "开始召回", en: "Recall begun" },
  recall_outcome: { zh: "登记召回结果", en: "Outcome of the recall noted" },
  recall_letter_drawn: { zh: "出具召回通知", en: "Letter of the recall drawn" },
  recall_closed: { zh: "结束召回", en: "Recall ended" },
  goods_hold_prepared: { zh: "申请管控商品", en: "Hold on goods asked for" },
  goods_held: { zh: "商品已管控", en: "Goods held" },
  goods_released: { zh: "商品已放行", en: "Goods released" },
  signal_joined: { zh: "并入信号", en: "Signal joined" },
  statement_drafted: { zh: "起草声明", en: "Statement drafted" },
  statement_revised: { zh: "修改声明", en: "Statement revised" },
  statement_approved: { zh: "同意声明", en: "Statement approved" },
  statement_withdrawn: { zh: "撤回声明", en: "Statement withdrawn" },
  statement_used: { zh: "使用声明", en: "Statement used" },
  fact_added: { zh: "记录事实", en: "Fact written down" },
  fact_superseded: { zh: "更新事实", en: "Fact superseded" },
  task_set: { zh: "布置任务", en: "Task set" },
  task_done: { zh: "完成任务", en: "Task done" },
  task_dropped: { zh: "取消任务", en: "Task dropped" },
  tasks_dropped: { zh: "关闭时取消未办任务", en: "Open tasks dropped on closing" },
  task_overdue: { zh: "任务超时提醒", en: "Task overdue" },
  decision_taken: { zh: "作出决定", en: "Decision taken" },
  minute_written: { zh: "记录纪要", en: "Minute written" },
  check_done: { zh: "完成清单事项", en: "Checklist item done" },
  check_skipped: { zh: "跳过清单事项", en: "Checklist item skipped" },
  authority_told: { zh: "告知监管部门", en: "Authority told" },
  lead_taken: { zh: "开始主持", en: "Lead taken" },
  handover_offered: { zh: "提出交接", en: "Handover offered" },
  handover_accepted: { zh: "接受交接", en: "Handover accepted" },
  handover_declined: { zh: "婉拒交接", en: "Handover declined" },
  handover_withdrawn: { zh: "撤回交接", en: "Handover taken back" },
  review_written: { zh: "填写复盘", en: "Review written" },
  measure_set: { zh: "布置整改", en: "Measure set" },
  measure_done: { zh: "完成整改", en: "Measure done" },
};

const levels: Record<string, { zh: string; en: string }> = {
  blue: { zh: "蓝色", en: "blue" },
  yellow: { zh: "黄色", en: "yellow" },
  orange: { zh: "橙色", en: "orange" },
  red: { zh: "红色", en: "red" },
};

const channels: Record<string, { zh: string; en: string }> = {
  in_page: { zh: "页面", en: "page" },
  push: { zh: "推送", en: "push" },
  sms: { zh: "短信", en: "text message" },
  voice: { zh: "电话", en: "phone" },
  mail: { zh: "邮件", en: "mail" },
};

type Happened = { data: Record<string, unknown>; about: { zh: string; en: string } | null };

/** @param data of the event: how many, to which level, in which way; `about`: whom or what it names */
export function alertEventWord(type: string, lang: Lang, { data, about }: Happened): string {
  const said = lang === "en" ? "en" : "zh";
  const details = [
    about?.[said],
    channels[String(data.channel)]?.[said],
    type === "complaints_attached" && data.count
      ? { zh: `${data.count} 件`, en: `${data.count}` }[said]
      : undefined,
    levels[String(data.to ?? data.level)]?.[said],
  ].filter((detail) => detail !== undefined);
  const word = words[type]?.[said] ?? type;
  if (details.length === 0) return word;
  return said === "zh" ? `${word}：${details.join("，")}` : `${word}: ${details.join(", ")}`;
}
