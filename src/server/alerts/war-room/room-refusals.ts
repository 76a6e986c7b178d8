import { Forbidden, Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";

export function notInThisAlert(): NotFound {
  return new NotFound("not_in_this_alert", {
    zh: "这个预警里没有这一条。",
    en: "This alert has no such entry.",
  });
}

export function nobodyLikeThat(): Invalid {
  return new Invalid("staff_unknown", {
    zh: "这个人不在或已停用，请重新选择。",
    en: "This person is not there or has left. Please choose again.",
  });
}

export function factSuperseded(): NotPossibleNow {
  return new NotPossibleNow("fact_superseded", {
    zh: "这条事实已被更新，请在最新的一条上修改。",
    en: "This fact has been superseded already. Please go on from the latest one.",
  });
}

export function endedAlready(): NotPossibleNow {
  return new NotPossibleNow("ended_already", {
    zh: "这一项已经办结。",
    en: "This has been finished already.",
  });
}

export function notInThePlan(): NotFound {
  return new NotFound("check_not_in_plan", {
    zh: "预案的清单里没有这一项。",
    en: "The plan's checklist has no such item.",
  });
}

export function notYetTold(): Invalid {
  return new Invalid(
    "told_in_future",
    { zh: "告知时间不能晚于现在。", en: "The time of telling cannot lie in the future." },
    { fields: [{ at: "/toldAt", code: "not_valid" }] },
  );
}

export function ledAlready(name: string): NotPossibleNow {
  return new NotPossibleNow(
    "led_already",
    { zh: `现在由 ${name} 主持，请由对方交接。`, en: `${name} leads at present and has to hand over.` },
    { name },
  );
}

export function notTheLeader(): Forbidden {
  return new Forbidden("not_the_leader", {
    zh: "只有当前主持人能交接。",
    en: "Only whoever leads can hand over.",
  });
}

export function cannotLead(): Invalid {
  return new Invalid(
    "cannot_lead",
    { zh: "对方没有主持预警的权限或已停用。", en: "This person may not lead alerts, or has left." },
    { fields: [{ at: "/toId", code: "not_valid" }] },
  );
}

export function handoverWaits(): NotPossibleNow {
  return new NotPossibleNow("handover_waits", {
    zh: "已有一次交接在等待接收。",
    en: "A handover is already waiting to be accepted.",
  });
}

export function notYourHandover(): Forbidden {
  return new Forbidden("not_your_handover", {
    zh: "交接由接班人接收或婉拒，由交班人撤回。",
    en: "A handover is accepted or declined by whoever takes over, and taken back by whoever offered it.",
  });
}

export function reviewMovedOn(version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "复盘刚被同事改过，请刷新后再写。",
      en: "A colleague has just changed the review. Look again, then go on.",
    },
    { version },
  );
}

export function tasksOpen(count: number): NotPossibleNow {
  return new NotPossibleNow(
    "tasks_open",
    {
      zh: `还有 ${count} 项任务未办结，须写明为什么不再办。`,
      en: `${count} tasks are still open. Say why they are not done any more.`,
    },
    { count },
  );
}
