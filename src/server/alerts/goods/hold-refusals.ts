import type { z } from "zod";
import type { holdState } from "../../../shared/api/goods-routes.ts";
import { Forbidden, Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";

export function unknownHold(): NotFound {
  return new NotFound("hold_not_found", {
    zh: "没有找到这条管控，请核对编号。",
    en: "There is no hold with this number. Please check it.",
  });
}

export function holdNotIn(state: z.output<typeof holdState>): NotPossibleNow {
  return new NotPossibleNow(
    "hold_state",
    {
      zh: "这条管控当前的状态不能这样做，页面可能已过时，请刷新后再看。",
      en: "This is not possible in the hold's present state. The page may be out of date: please reload it.",
    },
    { state },
  );
}

export function holdMovedOn(version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "您查看之后，这条管控已有变化。请看过后再提交，您填写的内容不会丢失。",
      en: "This hold has changed since you opened it. Look again and send once more; nothing you typed is lost.",
    },
    { version },
  );
}

export function goodsUnknown(at: "/sku" | "/batch"): Invalid {
  return new Invalid(
    "goods_unknown",
    {
      zh: "没有卖过这个商品或批次，请核对商品编号和批次号。",
      en: "Neither this product nor this batch was ever sold. Please check both codes.",
    },
    { fields: [{ at, code: "goods_unknown" }] },
  );
}

export function batchMissing(): Invalid {
  return new Invalid(
    "invalid_input",
    { zh: "冻结批次要填写批次号。", en: "A batch on hold needs the batch's code." },
    { fields: [{ at: "/batch", code: "missing" }] },
  );
}

export function batchNotDelisted(): Invalid {
  return new Invalid(
    "batch_not_delisted",
    {
      zh: "下架是整个商品，不分批次。只处理一个批次请用停止发货或冻结批次。",
      en: "A product goes off sale as a whole. For one batch stop its shipping, or put it on hold.",
    },
    { fields: [{ at: "/batch", code: "batch_not_delisted" }] },
  );
}

export function heldAlready(number: number): NotPossibleNow {
  return new NotPossibleNow(
    "held_already",
    {
      zh: `这个商品已有同样的管控（${number} 号），不必重复申请。`,
      en: `These goods are held in the same way already (number ${number}).`,
    },
    { number },
  );
}

export function ownHold(): Forbidden {
  return new Forbidden("own_hold", {
    zh: "这是您申请的管控，须由另外两位同事审批。",
    en: "You asked for this hold. Two others must approve it.",
  });
}

export function holdApprovedAlready(): NotPossibleNow {
  return new NotPossibleNow("approved_already", {
    zh: "您已经审批过，还需要另一位同事审批。",
    en: "You have approved it already; somebody else must approve it too.",
  });
}

export function notTheOwner(): Forbidden {
  return new Forbidden("not_the_owner", {
    zh: "这件事由别人在办。您可以先接手，再登记凭证。",
    en: "Somebody else is doing this. Take it over first, then bring the proof.",
  });
}

export function gatewayAtWork(): NotPossibleNow {
  return new NotPossibleNow("gateway_at_work", {
    zh: "对接系统正在办理。要改为人工办理，请先接手。",
    en: "The gateway is doing it. To do it by hand, take it over first.",
  });
}

export function drillHoldsNothing(): NotPossibleNow {
  return new NotPossibleNow("drill_holds_nothing", {
    zh: "演练中的预警不会真的管控商品。",
    en: "A drill's alert holds no goods back.",
  });
}
