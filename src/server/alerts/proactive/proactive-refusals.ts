import { Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";

export function unknownDisruption(): NotFound {
  return new NotFound("disruption_not_found", {
    zh: "没有找到这条天气或假期，可能已被撤下，请刷新后再看。",
    en: "This weather or holiday is not there, or was taken off already. Please reload the page.",
  });
}

export function endsBeforeItStarts(index: number): Invalid {
  return new Invalid(
    "ends_before_start",
    {
      zh: `第 ${index + 1} 行的结束时间不晚于开始时间，请改正文件后再导入。`,
      en: `Line ${index + 1} ends before it starts. Please correct the file and import it again.`,
    },
    { fields: [{ at: `/rows/${index}/to`, code: "not_valid" }] },
  );
}

export function timeNotNamed(): Invalid {
  return new Invalid(
    "time_not_named",
    {
      zh: "通知里要写明新的送达时间，请在内容中保留 {time}。",
      en: "The notice must name the new time: please keep {time} in its words.",
    },
    { fields: [{ at: "/words", code: "time_not_named" }] },
  );
}

export function unknownBlank(blank: string): Invalid {
  return new Invalid(
    "unknown_blank",
    {
      zh: `内容里的 {${blank}} 无法填写，可用的有 {order}、{time}、{reason}。`,
      en: `{${blank}} cannot be filled in. There are {order}, {time} and {reason}.`,
    },
    { fields: [{ at: "/words", code: "unknown_blank" }] },
  );
}

export function nobodyToTell(): NotPossibleNow {
  return new NotPossibleNow("nobody_to_tell", {
    zh: "没有需要告知的订单：都已告知过、已经来问过，或者无法发短信。",
    en: "Nobody is left to tell: all have been told, have asked themselves, or cannot be sent a message.",
  });
}

export function noAlertGoods(alert: string): NotPossibleNow {
  return new NotPossibleNow(
    "no_alert_goods",
    {
      zh: `预警 ${alert} 尚未确认，或没有涉及具体的商品或批次，不能据此主动告知。`,
      en: `Alert ${alert} is not confirmed or names no goods: nobody can be told on its account.`,
    },
    { alert },
  );
}
