import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../../shared/money.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { useReader } from "../../../ui/reader.ts";
import { useCase } from "../case-context.ts";
import styles from "./CaseFile.module.css";
import { Delistings } from "./Delistings.tsx";
import { Fact, Facts } from "./Facts.tsx";
import { OrderItems } from "./OrderItems.tsx";
import { Parcels } from "./Parcels.tsx";

/** What was bought, from which batch and supplier, and how it travelled: looked up, never typed again. */
export function OrderSection() {
  const { t } = useTranslation("case");
  const { lang } = useReader();
  const { order, orderLine } = useCase().view;
  if (!order) return <p className={styles.quiet}>{t("order.none")}</p>;

  const at = (moment: string | null) => moment && <Moment at={moment} />;
  const place = [order.province, order.city].filter(Boolean).join(" ");
  return (
    <>
      <Facts>
        <Fact name={t("order.number")}>{order.number}</Fact>
        <Fact name={t("order.total")}>{formatMoney(order.total.minor, order.total.currency, lang)}</Fact>
        <Fact name={t("order.freight")}>
          {formatMoney(order.freight.minor, order.freight.currency, lang)}
        </Fact>
        <Fact name={t("order.orderedAt")}>{at(order.orderedAt)}</Fact>
        <Fact name={t("order.shippedAt")}>{at(order.shippedAt)}</Fact>
        <Fact name={t("order.promisedAt")}>{at(order.promisedAt)}</Fact>
        <Fact name={t("order.deliveredAt")}>{at(order.deliveredAt)}</Fact>
        <Fact name={t("order.place")}>{place}</Fact>
      </Facts>
      <OrderItems items={order.items} complained={orderLine} currency={order.total.currency} />
      <Parcels parcels={order.parcels} />
      <Delistings />
    </>
  );
}
