import { Forbidden, Invalid, NotFound, NotPossibleNow } from "../../../refusals.ts";

export function unknownStatement(): NotFound {
  return new NotFound("statement_not_found", {
    zh: "没有找到这份声明。",
    en: "There is no such statement.",
  });
}

export function statementWithdrawn(): NotPossibleNow {
  return new NotPossibleNow("statement_withdrawn", {
    zh: "这份声明已撤回。",
    en: "This statement has been withdrawn.",
  });
}

export function statementMovedOn(version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "这份声明已有新版本，请看过新版本再操作。",
      en: "There is a newer version of this statement. Please read that one first.",
    },
    { version },
  );
}

export function ownStatement(): Forbidden {
  return new Forbidden("own_statement", {
    zh: "写过这份声明的人不能审批它，请由其他人审批。",
    en: "Whoever wrote any of this statement cannot approve it. Somebody else has to.",
  });
}

export function approvedAlready(): NotPossibleNow {
  return new NotPossibleNow("approved_already", {
    zh: "这一方已经同意这个版本。",
    en: "This side has already approved this version.",
  });
}

export function bothSides(): Forbidden {
  return new Forbidden("both_sides", {
    zh: "法务和公关须由两个人分别审批。",
    en: "Legal and PR approve as two different people.",
  });
}

export function notCleared(): NotPossibleNow {
  return new NotPossibleNow("statement_not_cleared", {
    zh: "声明须法务和公关都同意当前版本后才能对外使用。",
    en: "A statement leaves only once both legal and PR have approved its present version.",
  });
}

export function noEnglish(): Invalid {
  return new Invalid(
    "statement_without_english",
    { zh: "这份声明没有英文。", en: "This statement has no English text." },
    { fields: [{ at: "/lang", code: "not_valid" }] },
  );
}

export function drillPublishesNothing(): NotPossibleNow {
  return new NotPossibleNow("drill_publishes_nothing", {
    zh: "演练中的声明只走审批，不会发布。",
    en: "In a drill a statement is approved but never published.",
  });
}
