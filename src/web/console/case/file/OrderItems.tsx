import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useReader } from "../../../ui/reader.ts";
import styles from "./CaseFile.module.css";
import { Tag } from "./Tag.tsx";

type Order = NonNullable<StaffView["order"]>;
type Props = { items: Order["items"]; complained: number | null; currency: string };

/** The goods with batch and supplier; the one complained about is marked. */
export function OrderItems({ items, complained, currency }: Props) {
  const { t } = useTranslation("case");
  const { lang } = useReader();
  return (
    <>
      <h3 className={styles.subhead}>{t("order.items")}</h3>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.line}>
            <div className={styles.cardHead}>
              <span>
                {item.name} × {item.quantity}
              </span>
              <span>{formatMoney(item.priceMinor, currency, lang)}</span>
            </div>
            <p className={styles.quiet}>
              {item.line === complained && <Tag tone="at-risk">{t("order.complained")}</Tag>}{" "}
              {item.holds.map(({ number, kind }) => (
                <Fragment key={number}>
                  <Tag tone="breached">{t(`order.held.${kind}`, { number })}</Tag>{" "}
                </Fragment>
              ))}
              {[
                item.sku,
                item.batchCode && t("order.batch", { code: item.batchCode }),
                item.batchMadeOn && t("order.batchMadeOn", { date: item.batchMadeOn }),
                item.supplier && t("order.supplier", { name: item.supplier }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
