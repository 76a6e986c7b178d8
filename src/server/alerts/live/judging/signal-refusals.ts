import { Invalid, NotFound, NotPossibleNow } from "../../../refusals.ts";

export function unknownSignal(): NotFound {
  return new NotFound("signal_not_found", {
    zh: "没有找到这个信号，请核对编号。",
    en: "There is no signal with this number. Please check it.",
  });
}

export function signalJudged(state: string): NotPossibleNow {
  return new NotPossibleNow(
    "signal_judged",
    {
      zh: "这个信号已有结论，页面可能已过时，请刷新后再看。",
      en: "This signal has been judged already. The page may be out of date: please reload it.",
    },
    { state },
  );
}

export function signalMovedOn(version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "您查看之后，这个信号已有变化。请看过后再提交，您填写的内容不会丢失。",
      en: "This signal has changed since you opened it. Look again and send once more; nothing you typed is lost.",
    },
    { version },
  );
}

export function notMergeable(): Invalid {
  return new Invalid(
    "signal_not_mergeable",
    {
      zh: "只能并入另一个仍然有效、同为演练或同为真实的信号。",
      en: "A signal can join only another that still stands, a drill's a drill's and a real one a real one.",
    },
    { fields: [{ at: "/into", code: "signal_not_mergeable" }] },
  );
}
