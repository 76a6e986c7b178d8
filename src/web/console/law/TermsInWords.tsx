import { useTranslation } from "react-i18next";
import { remedyNames } from "../../../shared/entitlement-names.ts";
import { formatMoney } from "../../../shared/money.ts";
import { useReader } from "../../ui/reader.ts";
import { useMe } from "../use-me.ts";
import type { RuleVersion } from "./law-queries.ts";

/** A promise in a sentence. */
export function TermsInWords({ terms }: { terms: RuleVersion["terms"] }) {
  const { t } = useTranslation("law");
  const { lang } = useReader();
  const { currency } = useMe().house;
  switch (terms.kind) {
    case "no_reason_days":
      return t("terms.no_reason_days", { days: terms.days, freight: t(`freightBy.${terms.freightBy}`) });
    case "fake_multiple":
      return t("terms.fake_multiple", {
        multiple: terms.multiple,
        refund: terms.excludesRefund ? t("excludesRefund") : t("includesRefund"),
      });
    case "late_ship_pay":
      return t("terms.late_ship_pay", {
        hours: terms.shipWithinHours,
        amount: formatMoney(terms.amountMinor, currency, lang),
      });
    case "price_protection":
      return t("terms.price_protection", { days: terms.days });
    case "free": {
      const name = remedyNames[terms.remedy];
      return t("terms.free", { remedy: (lang === "en" ? name?.en : name?.zh) ?? terms.remedy });
    }
  }
}
