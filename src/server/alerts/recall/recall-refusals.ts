import { Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";

export function noRecall(): NotFound {
  return new NotFound("recall_not_found", {
    zh: "这个预警还没有召回。",
    en: "This alert has no recall yet.",
  });
}

export function recallAlready(): NotPossibleNow {
  return new NotPossibleNow("recall_already", {
    zh: "这个预警的召回已经开始。",
    en: "The recall of this alert has begun already.",
  });
}

export function recallClosed(): NotPossibleNow {
  return new NotPossibleNow("recall_closed", { zh: "这次召回已经结束。", en: "This recall has ended." });
}

export function nothingToRecall(): Invalid {
  return new Invalid("nothing_to_recall", {
    zh: "预警的范围里没有批次或商品，或者还没有卖出过，无法召回。",
    en: "The alert names no batch or product, or none of it was ever sold: there is nothing to recall.",
  });
}

export function drillRecallsNothing(): NotPossibleNow {
  return new NotPossibleNow("drill_recalls_nothing", {
    zh: "演练中的预警不会真的召回。",
    en: "A drill's alert recalls nothing.",
  });
}

export function notRecalled(): NotFound {
  return new NotFound("line_not_recalled", {
    zh: "这件商品不在召回范围内，请核对订单号和行号。",
    en: "This item is not part of the recall. Please check order and line.",
  });
}

export function answeredAlready(): NotPossibleNow {
  return new NotPossibleNow("recall_answered", {
    zh: "您已经选择过了，我们会按您的选择办理。需要更改请联系客服。",
    en: "You have chosen already, and we are working on it. Please contact us if you need to change it.",
  });
}

export function choiceNotOffered(): Invalid {
  return new Invalid(
    "choice_not_offered",
    { zh: "这次召回没有提供这种处理方式。", en: "This recall does not offer that." },
    { fields: [{ at: "/choice", code: "choice_not_offered" }] },
  );
}

export function noNotice(): NotPossibleNow {
  return new NotPossibleNow("statement_needed", {
    zh: "还没有法务和公关都批准的告知声明（这种语言），召回通知不能出具。",
    en: "There is no notice in this language that both legal and PR approved: the letter cannot be drawn.",
  });
}

export function photoMissing(): Invalid {
  return new Invalid(
    "photo_missing",
    {
      zh: "请上传一张照片，能看出商品已剪开、倒掉或作了标记，不能再用。",
      en: "Please add a photo that shows the goods cut open, poured away or marked, so that nobody can use them.",
    },
    { fields: [{ at: "/photo", code: "missing" }] },
  );
}

export function linkOver(): NotFound {
  return new NotFound("order_link_over", {
    zh: "查询已过期，请重新输入订单号和手机号后四位。",
    en: "This look-up has expired. Please enter the order number and the end of the phone again.",
  });
}
