import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { formatMoney } from "../../../shared/money.ts";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { useMe } from "../use-me.ts";
import styles from "./OrderFacts.module.css";

type Order = Pick<components["schemas"]["Order"], "number" | "items" | "parcels">;

/** What was bought and how it travelled: what a department needs to look something up. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation("common");
  return (
    <div className={styles.order}>
      <p>{t("order.title", { number: order.number })}</p>
      <ul>
        {order.items.map((item) => (
          <li key={item.line}>
            <Item item={item} />
          </li>
        ))}
        {order.parcels.map((parcel) => (
          <li key={parcel.position}>
            <Parcel parcel={parcel} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Item({ item }: { item: Order["items"][number] }) {
  const { t } = useTranslation("common");
  const { lang } = useReader();
  const { currency } = useMe().house;
  const facts = [
    item.sku,
    `× ${item.quantity}`,
    formatMoney(item.priceMinor, currency, lang),
    item.batchCode && t("order.batch", { code: item.batchCode }),
    item.supplier,
  ];
  return (
    <>
      <strong>{item.name}</strong>
      <small>{facts.filter(Boolean).join(" · ")}</small>
    </>
  );
}

function Parcel({ parcel }: { parcel: Order["parcels"][number] }) {
  const { t } = useTranslation("common");
  const last = parcel.trace.at(-1);
  return (
    <>
      <span>{[parcel.carrier, parcel.trackingNumber, parcel.warehouse].filter(Boolean).join(" · ")}</span>
      <small>
        {last ? (
          <>
            <Moment at={last.at} /> {last.place} {last.text}
          </>
        ) : (
          t("order.noTrace")
        )}
      </small>
    </>
  );
}
