import { Forbidden, Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";

export function unknownOpinion(): NotFound {
  return new NotFound("opinion_not_found", {
    zh: "没有找到这条舆情，请核对编号。",
    en: "There is no such item. Please check its number.",
  });
}

export function unknownList(): NotFound {
  return new NotFound("watch_list_not_found", {
    zh: "没有找到这份监测清单。",
    en: "There is no such watch list.",
  });
}

export function unknownSource(): NotFound {
  return new NotFound("opinion_source_not_found", {
    zh: "没有找到这个来源，或已停用。",
    en: "There is no such source, or it has been switched off.",
  });
}

export function movedOn(version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "同事刚刚改过，请看过新内容再提交。您填写的内容不会丢失。",
      en: "A colleague has just changed this. Look again, then send once more; nothing you typed is lost.",
    },
    { version },
  );
}

export function nameTaken(): NotPossibleNow {
  return new NotPossibleNow("name_taken", {
    zh: "已有同名的来源，请换一个名字。",
    en: "There is a source of this name already. Please choose another.",
  });
}

export function patternNotValid(at: number): Invalid {
  return new Invalid(
    "pattern_not_valid",
    {
      zh: "这条规则写法有误，或会匹配任何文字。请按 RE2 语法填写。",
      en: "This pattern cannot be read, or matches everything. Please write it in RE2.",
    },
    { fields: [{ at: `/patterns/${at}`, code: "not_valid" }] },
  );
}

export function ownerUnknown(): Invalid {
  return new Invalid(
    "owner_unknown",
    { zh: "负责人不在职，请另选一位。", en: "The owner does not work here. Please choose somebody else." },
    { fields: [{ at: "/ownerId", code: "not_valid" }] },
  );
}

export function endsBeforeStart(): Invalid {
  return new Invalid(
    "ends_before_start",
    { zh: "结束日期早于开始日期。", en: "It ends before it begins." },
    { fields: [{ at: "/endsOn", code: "not_valid" }] },
  );
}

export function feedUrlNotAllowed(): Invalid {
  return new Invalid(
    "feed_url_not_allowed",
    {
      zh: "订阅地址须以 https:// 开头、指向公网，且不能带用户名和密码。",
      en: "A feed's address begins with https://, is on the public internet and holds no user name or password.",
    },
    { fields: [{ at: "/url", code: "not_valid" }] },
  );
}

export function linkNotValid(): Invalid {
  return new Invalid(
    "link_not_valid",
    { zh: "请填写回复所在页面的网址。", en: "Please give the address of the page where the reply stands." },
    { fields: [{ at: "/link", code: "not_valid" }] },
  );
}

export function wordsMissing(): Invalid {
  return new Invalid(
    "invalid_input",
    { zh: "请填写回复内容。", en: "Please write the reply." },
    { fields: [{ at: "/words", code: "missing" }] },
  );
}

export function wordsAreStatements(): Invalid {
  return new Invalid(
    "words_are_statements",
    {
      zh: "这条舆情属于一个预警，只能用指挥室里已批准的声明回复，不能另写。",
      en: "This item belongs to an alert: only the cleared statement of its war room is said, no other words.",
    },
    { fields: [{ at: "/words", code: "not_valid" }] },
  );
}

export function noStatement(): NotPossibleNow {
  return new NotPossibleNow("no_cleared_statement", {
    zh: "预警还没有法务和公关都批准的声明，请先在指挥室起草并审批。",
    en: "The alert has no statement that both legal and PR approved. Please draft and approve one in its war room.",
  });
}

export function ownReply(): Forbidden {
  return new Forbidden("own_reply", {
    zh: "写过这条回复的人不能审批它，请由其他人审批。",
    en: "Whoever wrote any of this reply cannot approve it. Somebody else has to.",
  });
}

export function replyApprovedAlready(): NotPossibleNow {
  return new NotPossibleNow("approved_already", {
    zh: "这一方已经批准，同一人也不能代表两方。",
    en: "This side has approved already, and nobody speaks for both sides.",
  });
}

export function replyNotApproved(): NotPossibleNow {
  return new NotPossibleNow("reply_not_approved", {
    zh: "这条回复还没有全部批准，不能登记为已发出。",
    en: "This reply has not all its approvals: it cannot be recorded as sent.",
  });
}

export function replySent(): NotPossibleNow {
  return new NotPossibleNow("reply_sent", {
    zh: "回复已经发出，不能再改。",
    en: "The reply has been sent and stays as it is.",
  });
}

export function fileNotUsable(): Invalid {
  return new Invalid("opinion_file_not_usable", {
    zh: "文件须有表头，并包含链接（网址）和内容两列。",
    en: "The file needs a header, with a column for the link and one for the text.",
  });
}

export function fileMissing(): Invalid {
  return new Invalid("invalid_input", {
    zh: "请选择一个 CSV 或 XLSX 文件。",
    en: "Please choose a CSV or XLSX file.",
  });
}
