import { NotFound, NotPossibleNow } from "../../refusals.ts";

export function unknownAppeal(): NotFound {
  return new NotFound("appeal_not_found", { zh: "没有找到这条申诉。", en: "There is no such appeal." });
}

export function notOpen(): NotPossibleNow {
  return new NotPossibleNow("appeal_not_open", {
    zh: "这条申诉已经裁定或撤回。",
    en: "This appeal has been ruled or taken back.",
  });
}
