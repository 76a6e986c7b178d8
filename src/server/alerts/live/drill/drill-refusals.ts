import { Forbidden, NotFound, NotPossibleNow } from "../../../refusals.ts";

export function batchNotWatched(): NotFound {
  return new NotFound("batch_not_watched", {
    zh: "没有这个批次的发货记录，请从列表中选择。",
    en: "Nothing of this batch was shipped of late. Please choose one from the list.",
  });
}

export function batchHasSignal(): NotPossibleNow {
  return new NotPossibleNow("batch_has_signal", {
    zh: "这个批次已经有真实的信号，请换一个批次演练。",
    en: "There is a real signal about this batch. Please practise on another.",
  });
}

export function unknownDrill(): NotFound {
  return new NotFound("drill_not_found", {
    zh: "没有找到这次演练。",
    en: "There is no such drill.",
  });
}

export function leadersDrillTheWhole(): Forbidden {
  return new Forbidden("leaders_drill_the_whole", {
    zh: "全流程演练会真的呼叫各方人员，请由主管或运营经理发起。",
    en: "A drill of the whole really calls people. Please ask a supervisor or the operations manager to start it.",
  });
}
