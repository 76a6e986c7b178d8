import type { z } from "zod";
import type { actionState } from "../../../shared/api/action-routes.ts";
import { Forbidden, Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";

type ActionState = z.output<typeof actionState>;

export function unknownAction(): NotFound {
  return new NotFound("action_not_found", {
    zh: "没有找到这个批量处置，请核对编号。",
    en: "There is no mass action with this number. Please check it.",
  });
}

export function actionNotIn(state: ActionState): NotPossibleNow {
  return new NotPossibleNow(
    "action_state",
    {
      zh: "批量处置当前的状态不能这样做，页面可能已过时，请刷新后再看。",
      en: "This is not possible in the action's present state. The page may be out of date: please reload it.",
    },
    { state },
  );
}

export function actionMovedOn(version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "您查看之后，这个批量处置已有变化。请看过后再提交，您填写的内容不会丢失。",
      en: "This action has changed since you opened it. Look again and send once more; nothing you typed is lost.",
    },
    { version },
  );
}

export function segmentOfEverybody(): Invalid {
  return new Invalid(
    "segment_of_everybody",
    {
      zh: "请至少填写一个条件，不能对所有客户批量处置。",
      en: "Please give at least one condition: an action on everybody is not possible.",
    },
    { fields: [{ at: "/segment", code: "missing" }] },
  );
}

export function segmentTooWide(customers: number, most: number): Invalid {
  return new Invalid(
    "segment_too_wide",
    {
      zh: `这些条件涉及 ${customers} 位客户，超过了上限 ${most} 位，请缩小范围。`,
      en: `These conditions take in ${customers} customers, more than the ${most} that one action may. Please narrow them.`,
    },
    { fields: [{ at: "/segment", code: "segment_too_wide" }], customers, most },
  );
}

export function segmentEmpty(): Invalid {
  return new Invalid(
    "segment_empty",
    {
      zh: "没有订单符合这些条件，请核对批次号、商品编号和时间。",
      en: "No order fits these conditions. Please check batch, product and dates.",
    },
    { fields: [{ at: "/segment", code: "segment_empty" }] },
  );
}

export function nobodyReachable(): Invalid {
  return new Invalid("nobody_reachable", {
    zh: "符合条件的客户都不能处理：没有手机号、不接收短信，或金额超过实付。",
    en: "None of these customers can be acted on: no phone, no messages wanted, or more than they paid.",
  });
}

export function amountWrong(): Invalid {
  return new Invalid(
    "amount_not_valid",
    {
      zh: "退款和优惠券要填写金额，通知不填。",
      en: "Refunds and coupons need an amount; a notice has none.",
    },
    { fields: [{ at: "/amountMinor", code: "not_valid" }] },
  );
}

export function exchangeOfWhat(): Invalid {
  return new Invalid(
    "invalid_input",
    {
      zh: "换货要填写商品编号，仓库才知道换哪一件。",
      en: "An exchange needs the product's code, so that the warehouse knows what to send.",
    },
    { fields: [{ at: "/segment/sku", code: "missing" }] },
  );
}

/** What each gets is above what either approver may grant alone. */
export function aboveApprovers(kind: string): Forbidden {
  return new Forbidden(
    "over_limit",
    {
      zh: "每人的金额超出了两位审批人的额度，须由额度足够的同事审批。",
      en: "What each gets is above the limits of both approvers. Somebody with a higher limit must approve.",
    },
    { kind },
  );
}

export function ownAction(): Forbidden {
  return new Forbidden("own_action", {
    zh: "这是您准备的批量处置，须由另外两位同事审批。",
    en: "You prepared this action. Two others must approve it.",
  });
}

export function notForThisApprover(): Forbidden {
  return new Forbidden("not_for_this_approver", {
    zh: "主动告知须由负责主动服务的运营经理审批。",
    en: "A notice sent before anybody asks is approved by the manager who answers for proactive service.",
  });
}

export function approvedAlready(): NotPossibleNow {
  return new NotPossibleNow("approved_already", {
    zh: "您已经审批过，还需要另一位同事审批。",
    en: "You have approved it already; somebody else must approve it too.",
  });
}

export function noGateway(kind: string): NotPossibleNow {
  return new NotPossibleNow(
    "no_gateway",
    {
      zh: "还没有接入能做这件事的系统，请先在对接设置中接入。",
      en: "No gateway does this yet. Please connect one in the gateway settings.",
    },
    { kind },
  );
}

export function overBudget(leftMinor: number): NotPossibleNow {
  return new NotPossibleNow(
    "over_budget",
    {
      zh: `总金额超出善意补偿预算，剩余 ${(leftMinor / 100).toFixed(2)}。`,
      en: `The sum exceeds the goodwill budget; ${(leftMinor / 100).toFixed(2)} is left.`,
    },
    { leftMinor },
  );
}

export function nothingFailed(): NotPossibleNow {
  return new NotPossibleNow("nothing_failed", {
    zh: "没有需要重发的失败记录。",
    en: "Nothing failed that could be sent again.",
  });
}

export function wordsMissing(): Invalid {
  return new Invalid(
    "invalid_input",
    { zh: "请填写客户会收到的话。", en: "Please write what customers will read." },
    { fields: [{ at: "/words", code: "missing" }] },
  );
}

export function noStatement(alert: string): NotPossibleNow {
  return new NotPossibleNow(
    "statement_needed",
    {
      zh: `预警 ${alert} 还没有法务和公关都批准的告知声明。请先在指挥室起草并完成审批。`,
      en: `Alert ${alert} has no notice yet that both legal and PR approved. Please draft one in the war room and have it approved.`,
    },
    { alert },
  );
}

export function drillSendsNothing(): NotPossibleNow {
  return new NotPossibleNow("drill_sends_nothing", {
    zh: "演练中的预警不会真的通知或补偿客户。",
    en: "A drill's alert tells and compensates no real customer.",
  });
}

export function statementWithdrawn(): NotPossibleNow {
  return new NotPossibleNow("statement_withdrawn", {
    zh: "这份声明已撤回或改过，不能再发出。请用最新批准的声明重新准备。",
    en: "This statement was withdrawn or changed and cannot leave any more. Please prepare the action again with the approved one.",
  });
}
