import { Forbidden, Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";
import type { WhyNot } from "./rules.ts";

export function unknownAppeal(): NotFound {
  return new NotFound("appeal_not_found", { zh: "没有找到这条申诉。", en: "There is no such appeal." });
}

export function notOpen(): NotPossibleNow {
  return new NotPossibleNow("appeal_not_open", {
    zh: "这条申诉已经裁定或撤回。",
    en: "This appeal has been ruled or taken back.",
  });
}

export function mayNotRule(why: WhyNot): Forbidden {
  return new Forbidden(`appeal_${why}`, whyNotWords[why]);
}

const whyNotWords: Record<WhyNot, { zh: string; en: string }> = {
  own_evaluation: {
    zh: "这是您自己的申诉，须由其他同事裁定。",
    en: "This is your own appeal; somebody else rules it.",
  },
  graded: {
    zh: "您为这次沟通评过分，申诉须由没有评分的同事裁定。",
    en: "You graded this conversation. Somebody who did not must rule the appeal.",
  },
  party: {
    zh: "您参与过这件投诉的处理，申诉须由没有参与的同事裁定。",
    en: "You had a part in this complaint. Somebody who had none must rule the appeal.",
  },
  coach: {
    zh: "您正就这次沟通辅导申诉人，申诉须由其他同事裁定。",
    en: "You coach the appellant on this conversation. Somebody else must rule the appeal.",
  },
  level: {
    zh: "这条申诉已到上一级，您的岗位不能裁定这一级。",
    en: "This appeal stands at a higher level than your role rules.",
  },
};

export function rulingsIncomplete(): Invalid {
  return new Invalid(
    "rulings_incomplete",
    {
      zh: "请对每一个申诉的评分项各作一次裁定。",
      en: "Please rule every appealed criterion once, and no other.",
    },
    { fields: [{ at: "/rulings", code: "rulings_incomplete" }] },
  );
}

export function rulingNotPossible(fields: { at: string; code: string }[]): Invalid {
  return new Invalid(
    "ruling_not_possible",
    {
      zh: "改判的答案必须是评分表允许的、与原答案不同的选项。",
      en: "A changed answer must be one the scorecard knows, and another than before.",
    },
    { fields },
  );
}

export function nothingLeft(): Invalid {
  return new Invalid("nothing_judged", {
    zh: "这样改判后没有任何评分项适用，无法算出得分。",
    en: "After this ruling nothing would apply, and there would be no score.",
  });
}
