import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../../shared/money.ts";
import { useReader } from "../../../ui/reader.ts";
import { keepDraft, readDraft } from "../../draft.ts";
import type { RemedyKind } from "../../terms.ts";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import { hasObject } from "../head/deed-object.ts";
import type { Entitlement } from "./rights-query.ts";

type Option = {
  kind?: RemedyKind;
  content: string;
  steps: { text: string; hours: number }[];
  costMinor: string;
};
type Draft = { explanation: string; options: Option[] };

/** The refunds that are an option as they stand; whatever needs composing is proposed among the remedies. */
const kindOf: Partial<Record<string, RemedyKind>> = {
  PRICE_DIFF_REFUND: "price_difference",
  NO_REASON_RETURN: "return_refund",
  RETURN_REFUND: "return_refund",
  REFUND_ONLY: "refund_only",
  PARTIAL_REFUND: "partial_refund",
};

/** Opens the offer with one option more in it; null while no offer can be prepared. */
export function usePutIntoOffer() {
  const { t } = useTranslation(["rights", "terms"]);
  const { view, open } = useCase();
  const { lang } = useReader();
  const me = useMe();
  const { currency } = me.house;
  if (!view.openSteps.includes("draft_offer") || !hasObject(view, "draft_offer", me.id)) return null;

  function put(kind: RemedyKind, minor: number, why: string): void {
    const amount = formatMoney(minor, currency, lang);
    const content = t("rights:optionContent", { kind: t(`terms:remedyKind.${kind}`), amount });
    const option = { kind, content, steps: [{ text: content, hours: 24 }], costMinor: String(minor / 100) };
    const draft = readDraft<Draft>(view.number, "draft_offer");
    const options = [...(draft?.options ?? []).filter(({ content: words }) => words !== ""), option];
    keepDraft(view.number, "draft_offer", {
      explanation: [draft?.explanation, why].filter(Boolean).join("\n"),
      options: options.length < 2 ? [...options, empty] : options,
    });
    open("draft_offer");
  }

  return {
    of({ remedy, amount, customer }: Entitlement): (() => void) | null {
      const kind = kindOf[remedy];
      return kind && amount ? () => put(kind, amount.minor, inCustomersLanguage(customer)) : null;
    },
    coupon: (minor: number) => put("coupon", minor, t("rights:goodwillWords")),
  };

  function inCustomersLanguage({ zh, en }: Entitlement["customer"]): string {
    return view.language === "en" ? en : zh;
  }
}

const empty: Option = { content: "", steps: [{ text: "", hours: 48 }], costMinor: "" };
