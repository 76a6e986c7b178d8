import type { Staff } from "../../actor.ts";
import { noteAuthority } from "../../alerts/war-room/board/authorities.ts";
import { tickCheck } from "../../alerts/war-room/board/checks.ts";
import { writeEntry } from "../../alerts/war-room/board/entries.ts";
import { addFact } from "../../alerts/war-room/board/facts.ts";
import { finishTask, setTask } from "../../alerts/war-room/board/tasks.ts";
import { takeLead } from "../../alerts/war-room/leading/lead.ts";
import { approveStatement } from "../../alerts/war-room/statements/approve-statement.ts";
import { publishStatement } from "../../alerts/war-room/statements/use-statement.ts";
import { draftStatement } from "../../alerts/war-room/statements/write-statement.ts";
import { now } from "../../db/database.ts";
import { hour, minute } from "../shanghai-time.ts";
import type { Desk } from "./desk.ts";
import { statements } from "./statements.ts";

/** The first day in the war room: what is known, who does what, what is decided and said. */
export async function workInRoom(desk: Desk, alert: string): Promise<void> {
  const { crew } = desk;
  const begun = now().getTime();
  const after = (milliseconds: number, run: () => Promise<unknown>) =>
    desk.at(new Date(begun + milliseconds), run);
  await takeLead(crew.supervisor, alert);
  await setTasks(desk, alert);
  await fact(crew.supervisor, alert, {
    words: "投诉都指向同一批次的杯盖：灌入热水后放倒，盖沿渗水。",
    sourceKind: "complaint",
    source: "信号所依据的投诉单",
    certainty: "confirmed",
  });
  after(25 * minute, () =>
    fact(crew.warehouse, alert, {
      words: "杭州萧山仓和武汉东西湖仓都有这一批，尚未发出的已停拣。",
      sourceKind: "department",
      source: "仓储部盘点",
      certainty: "confirmed",
    }),
  );
  after(48 * minute, () =>
    fact(crew.supervisor, alert, {
      words: "一位顾客称孩子手背被烫红，已就医，无大碍；正在收集病历。",
      sourceKind: "person",
      source: "主管顾南星电话回访",
      certainty: "reported",
    }),
  );
  after(3 * hour, () => learnCause(desk, alert));
  after(70 * minute, () => decide(desk, alert));
  after(2 * hour, () => say(desk, alert));
}

async function setTasks({ at, crew }: Desk, alert: string): Promise<void> {
  const { supervisor, warehouse, quality, legal } = crew;
  const begun = now().getTime();
  const hold = await setTask(supervisor, alert, {
    title: "清点两仓库存，停拣并封存这一批",
    ownerId: warehouse.id,
    minutes: 60,
  });
  const test = await setTask(supervisor, alert, {
    title: "留样十件，复现渗漏并找出原因",
    ownerId: quality.id,
    minutes: 24 * 60,
  });
  await setTask(supervisor, alert, {
    title: "向供应商发书面质量索赔函，附检测结果",
    ownerId: legal.id,
    minutes: 3 * 24 * 60,
  });
  at(new Date(begun + 41 * minute), () =>
    finishTask(warehouse, alert, hold.id, { how: "done", note: "两仓合计 86 件，已封存并贴红标。" }),
  );
  at(new Date(begun + 3 * hour), () =>
    finishTask(quality, alert, test.id, { how: "done", note: "十件里七件复现，密封圈硬度低于规格。" }),
  );
}

async function learnCause({ crew }: Desk, alert: string): Promise<void> {
  await fact(crew.quality, alert, {
    words: "原因已复现：这一批密封圈硬度低于规格，受热后变形。其他批次抽检正常。",
    sourceKind: "file",
    source: "留样检测记录",
    certainty: "confirmed",
  });
  await tickCheck(crew.quality, alert, "sample_test", { how: "done" });
  await noteAuthority(crew.legal, alert, {
    authority: "省市场监督管理局",
    person: "值班室",
    phone: null,
    duty: "unsafe_goods",
    toldAt: now().toISOString(),
    words: "电话报告缺陷情况和已采取的停售、封存措施，对方要求三个工作日内提交书面材料。",
  });
}

async function decide({ crew }: Desk, alert: string): Promise<void> {
  const { supervisor, operations, legal, pr, warehouse } = crew;
  await writeEntry(operations, alert, {
    kind: "decision",
    words: "这一批停售并召回，换新盖或退款由顾客选，运费由我们承担。",
    why: "已有人受伤，原因虽未查明，也不能让顾客继续使用。",
    present: [supervisor.id, operations.id, legal.id, pr.id, warehouse.id],
  });
  await writeEntry(supervisor, alert, {
    kind: "minute",
    words: "第一次碰头：法务确认须立即告知消费者并报告；公关起草声明；每四小时碰一次头。",
    present: [supervisor.id, legal.id, pr.id],
  });
  await tickCheck(supervisor, alert, "facts", { how: "done" });
  await tickCheck(crew.warehouse, alert, "hold_batch", { how: "done" });
  await tickCheck(legal, alert, "report_duty", { how: "done" });
}

async function say(desk: Desk, alert: string): Promise<void> {
  const { crew } = desk;
  const cleared = now().getTime() + 35 * minute;
  const reply = await draftStatement(crew.supervisor, alert, statements.reply);
  const notice = await draftStatement(crew.supervisor, alert, statements.notice);
  const announced = await draftStatement(crew.supervisor, alert, statements.public);
  await draftStatement(crew.supervisor, alert, statements.regulator);
  desk.at(new Date(cleared), async () => {
    for (const { statement, version } of [reply, notice, announced]) {
      await approveStatement(crew.legal, alert, statement, { side: "legal", version });
      await approveStatement(crew.pr, alert, statement, { side: "pr", version });
    }
    await publishStatement(crew.pr, alert, announced.statement, { version: announced.version, lang: "zh" });
    await tickCheck(crew.supervisor, alert, "one_answer", { how: "done" });
  });
}

type Known = { words: string; sourceKind: string; source: string; certainty: string };

function fact(by: Staff, alert: string, known: Known): Promise<{ id: string }> {
  return addFact(by, alert, { ...known, supersedes: null });
}
