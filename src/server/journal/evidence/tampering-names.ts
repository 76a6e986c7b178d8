import type { Wording } from "../../refusals.ts";
import type { Tampering } from "./chain-event.ts";

/** What was done to a record, in a person's words. */
export const tamperingNames: Record<Tampering, Wording> = {
  changed: { zh: "事件内容被改动", en: "an event was changed" },
  dropped: { zh: "事件被抽走", en: "an event was dropped" },
  inserted: { zh: "有事件被插入", en: "an event was inserted" },
  reordered: { zh: "事件顺序被调换", en: "events were reordered" },
  file_replaced: { zh: "文件被替换或移走", en: "a file was replaced or removed" },
  actor_swapped: { zh: "操作人被换掉", en: "the actor was swapped" },
  back_dated: { zh: "时间被改动", en: "the time was changed" },
  tail_truncated: { zh: "末尾被截断", en: "the tail was cut off" },
  forked: { zh: "出现另一条分叉的记录", en: "the record was forked" },
  checkpoint_forged: { zh: "检查点是伪造的", en: "a checkpoint was forged" },
  words_changed: { zh: "原文被改动或缺失", en: "words were changed or are missing" },
  package_changed: { zh: "证据包被改动", en: "the package was changed" },
  package_forged: { zh: "证据包不是本商家签发的", en: "the package was not signed by the house" },
};
