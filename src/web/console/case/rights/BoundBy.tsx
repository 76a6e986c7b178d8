import { useTranslation } from "react-i18next";
import type { Entitlement } from "./rights-query.ts";
import { useInWords } from "./use-in-words.ts";

/** The shop's own promises or platform rules that bind here, in the version of the day of buying. */
export function BoundBy({ rules }: { rules: Entitlement["boundBy"] }) {
  const { t } = useTranslation("rights");
  const inWords = useInWords();
  return rules.map(({ ruleId, name, version, validFrom: from, validTo: to }) => (
    <p key={ruleId}>
      {to
        ? t("boundByUntil", { name: inWords(name), version, from, to })
        : t("boundBy", { name: inWords(name), version, from })}
    </p>
  ));
}
