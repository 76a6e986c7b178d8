import { z } from "zod";
import { asScenario } from "../../law/as-scenario.ts";
import { evaluate } from "../../law/evaluate.ts";
import { factsSchema } from "../../law/facts.ts";
import { findPromises } from "../../text/promises/find-promises.ts";
import { inZone } from "../../text/promises/in-zone.ts";
import { findWording } from "../../text/wording/find-wording.ts";
import { judgeCategory, judgeDemand, judgeMoodOf } from "../../triage/judge-text.ts";
import type { Judgement } from "./judge-lines.ts";

const wordingContext = z.object({
  stage: z.string().optional(),
  category: z.string().optional(),
  channel: z.string().optional(),
  orderNumber: z.string().optional(),
  customerName: z.string().optional(),
  agentLimitYuan: z.number().nonnegative().optional(),
});

/** What can be judged about a line: what it must hold beside its `id`, and what is answered. */
export const judgements = {
  category: ofText(judgeCategory),
  demand: ofText(judgeDemand),
  mood: ofText(judgeMoodOf),
  entitlement: judgement({
    fields: z.object({ facts: factsSchema }),
    wanted: {
      zh: "facts（案件事实，至少要有 as_of，各项类型要对）",
      en: "facts (with as_of at least, each of its type)",
    },
    judge: ({ facts }) => asScenario(evaluate(facts)),
  }),
  guard: judgement({
    fields: z.object({ text: z.string(), context: wordingContext.optional() }),
    wanted: {
      zh: "text（文字），可以有 context（环节、类别、渠道、订单号、客户姓名、额度）",
      en: "a text, and a context if there is one (stage, category, channel, order number, customer, limit)",
    },
    judge: ({ text, context }) => ({
      findings: findWording(text, context).map(({ patternId: _, ...finding }) => finding),
    }),
  }),
  promises: judgement({
    fields: z.object({ base: z.iso.datetime({ offset: true }), text: z.string() }),
    wanted: {
      zh: "base（带时区的 ISO 时间）和 text（文字）",
      en: "a base (ISO time with its offset) and a text",
    },
    judge: ({ base, text }) => ({
      promises: findPromises(text, new Date(base)).map(({ due, ...promise }) => ({
        ...promise,
        due: due && inZone(due),
      })),
    }),
  }),
};

export type JudgementName = keyof typeof judgements;

function ofText(judge: (text: string) => object) {
  return judgement({
    fields: z.object({ text: z.string() }),
    wanted: { zh: "text（文字）", en: "a text" },
    judge: ({ text }) => judge(text),
  });
}

// Fields and judge belong together; the reader of lines need not know what they are.
function judgement<Fields extends object>(typed: {
  fields: z.ZodType<Fields>;
  wanted: Judgement["wanted"];
  judge: (fields: Fields) => object;
}): Judgement {
  const { fields, wanted, judge } = typed;
  return {
    wanted,
    judge: (line) => {
      const read = fields.safeParse(line);
      return read.success ? judge(read.data) : undefined;
    },
  };
}
