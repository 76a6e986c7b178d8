import { useQuery } from "@tanstack/react-query";
import { Form } from "antd";
import { useTranslation } from "react-i18next";
import { formatMoney, parseMoney } from "../../../../shared/money.ts";
import { useReader } from "../../../ui/reader.ts";
import { houseQuery } from "../../house-query.ts";
import type { RemedyKind } from "../../terms.ts";
import { useMe } from "../../use-me.ts";
import { overOwnLimit, ownLimitMinor } from "../file/own-limit.ts";
import styles from "./DeedForm.module.css";

/** While the amount is typed: how far the reader's own limit reaches, and when approval will be needed. */
export function LimitHint({ position }: { position: number }) {
  const { t } = useTranslation("case");
  const { lang } = useReader();
  const me = useMe();
  const grades = useQuery(houseQuery).data?.grades;
  const kind = Form.useWatch<RemedyKind | undefined>(["options", position, "kind"]);
  const costText = Form.useWatch<string | undefined>(["options", position, "costMinor"]);
  if (!grades || !kind) return null;

  const { currency } = me.house;
  const costMinor = parseMoney(costText ?? "", currency)?.minor;
  const over = overOwnLimit({ kind, costMinor }, me.gradeCode, grades);
  const limit = formatMoney(ownLimitMinor(kind, me.gradeCode, grades) ?? 0, currency, lang);
  return (
    <p className={`${styles.hint} ${over ? styles.overLimit : ""}`} role="status">
      {over === "kind" && t("remedies.overKindHint")}
      {over === "amount" && t("remedies.overAmountHint", { limit })}
      {over === null && t("remedies.ownLimit", { limit })}
    </p>
  );
}
