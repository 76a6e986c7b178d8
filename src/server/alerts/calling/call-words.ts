import type { CallAbout } from "./about.ts";

type Called = CallAbout & { houseName: string; news: number };

const levels = { blue: "蓝色", yellow: "黄色", orange: "橙色", red: "红色" } as const;
const levelsEn = { blue: "blue", yellow: "yellow", orange: "orange", red: "red" } as const;

/** What is sent to somebody who is called: what it is, and how to answer. */
export function callWords(called: Called, url: string): { subject: string; text: string; spoken: string } {
  const [zh, en] = said(called);
  const subject = `【${called.houseName}】${zh}`;
  if (called.news > 0) return { subject, text: `${subject} ${en}`, spoken: zh };
  return {
    subject,
    text: `${subject} 点开链接应答：${url}\n${en} Answer here: ${url}`,
    spoken: `${zh} 请按 1 应答。`,
  };
}

function said(called: Called): [string, string] {
  if (called.about === "test")
    return [
      "这是每周呼叫测试，没有发生任何事，请应答。",
      "This is the weekly test of calls. Nothing has happened; please answer.",
    ];
  if (called.about === "complaint")
    return [
      `投诉 ${called.number} 情况紧急，请立即应答并处理。`,
      `Complaint ${called.number} is urgent. Please answer and look after it now.`,
    ];
  return ofAlert(called);
}

function ofAlert({ level, number, title, state, isDrill, news, task }: Called): [string, string] {
  const drill = isDrill ? ["【演练】", "[DRILL] "] : ["", ""];
  const name = `${number}「${title}」`;
  if (news === 0)
    return [
      `${drill[0]}${levels[level]}预警 ${name}，请立即应答并进入指挥室。`,
      `${drill[1]}${levelsEn[level]} alert ${number} "${title}": please answer and come to the war room.`,
    ];
  if (task?.isOverdue)
    return [
      `${drill[0]}预警 ${name}的任务「${task.title}」已超时未办，负责人 ${task.owner}。`,
      `${drill[1]}Alert ${number} "${title}": the task "${task.title}" of ${task.owner} is overdue.`,
    ];
  if (task)
    return [
      `${drill[0]}预警 ${name}有您的任务：「${task.title}」，请在 ${task.minutes} 分钟内办完。`,
      `${drill[1]}Alert ${number} "${title}": a task for you, "${task.title}", within ${task.minutes} minutes.`,
    ];
  if (state === "closed")
    return [`${drill[0]}预警 ${name}已关闭。`, `${drill[1]}Alert ${number} "${title}" is closed.`];
  return [
    `${drill[0]}预警 ${name}现为${levels[level]}。`,
    `${drill[1]}Alert ${number} "${title}" is ${levelsEn[level]} now.`,
  ];
}
