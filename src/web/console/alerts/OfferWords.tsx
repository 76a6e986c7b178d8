import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";

export type Offer = components["schemas"]["OfferedLevel"];

/** Which level is offered and why: what is known, in a sentence. */
export function OfferWords({ offer: { level, severeGoods, injured, customers } }: { offer: Offer }) {
  const { t } = useTranslation("alerts");
  const why = [
    ...(severeGoods ? [t("offer.severeGoods")] : []),
    ...(injured > 0 ? [t("offer.injured", { count: injured })] : []),
    t("offer.customers", { count: customers }),
  ];
  return <>{t("offer.is", { level: t(`level.${level}`), why: why.join(t("offer.and")) })}</>;
}
