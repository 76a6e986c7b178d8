import type { Complaint } from "../complaint/complaint.ts";
import { Invalid } from "../refusals.ts";
import { type Offered, rightsWithheld, wantsOther } from "./proposal/missing-rights.ts";
import type { Right } from "./proposal/rights.ts";

type Drafted = { options: Offered[]; explanation: string; explainRights: boolean };

// One rule may grant several ways out in the same words: each is said once.

/**
 * The explanation as the customer will read it. Where the options hold less than the law grants because the customer
 * wants something else, it tells them of their right.
 * @throws Invalid when the offer gives less than the law and that is not the customer's wish, or is kept from them.
 */
export function refuseLessThanLaw(
  { demand, language }: Pick<Complaint, "demand" | "language">,
  rights: readonly Right[] | null,
  { options, explanation, explainRights }: Drafted,
): string {
  const withheld = rightsWithheld(options, rights ?? []);
  if (withheld.length === 0) return explanation;
  if (!wantsOther(demand, withheld)) throw lessThanLaw(withheld, false);
  if (!explainRights) throw lessThanLaw(withheld, true);
  const rightsSaid = withheld.map(({ customer }) => (language === "en" ? customer.en : customer.zh));
  return [explanation, ...new Set(rightsSaid)].join("\n");
}

function lessThanLaw(withheld: Right[], mayExplain: boolean): Invalid {
  const rights = withheld.map(({ rule, kind, amountMinor, agent }) => ({
    rule,
    kind,
    amountMinor,
    why: agent,
  }));
  return new Invalid(
    "less_than_law",
    {
      zh: `方案里没有客户依法应得的部分：${said(withheld, "zh").join("；")}。${mayExplain ? "客户想要的是别的办法，可以这样提供，但须同时说明这项权利。" : "请把它加进方案。"}`,
      en: `The options leave out what the law grants: ${said(withheld, "en").join("; ")}. ${mayExplain ? "The customer wants something else, so you may offer this, but their right must be explained with it." : "Please add it."}`,
    },
    { rights, mayExplain, fields: [{ at: "/options", code: "less_than_law" }] },
  );
}

function said(rights: Right[], lang: "zh" | "en"): string[] {
  return [...new Set(rights.map(({ agent }) => agent[lang].replace(/[。.]$/u, "")))];
}
