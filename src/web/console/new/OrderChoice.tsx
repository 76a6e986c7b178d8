import { formatMoney } from "../../../shared/money.ts";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import styles from "./FindOrder.module.css";
import type { FoundOrder } from "./new-complaint-draft.ts";

/** An order on two lines: enough to ask the caller "is it this one?". */
export function OrderChoice({ order }: { order: FoundOrder }) {
  const { lang } = useReader();
  return (
    <span className={styles.choice}>
      <span className={styles.items}>{order.items.map(({ name }) => name).join("、")}</span>
      <small>
        {[order.number, order.customerName, order.maskedPhone].filter(Boolean).join(" · ")} ·{" "}
        {formatMoney(order.total.minor, order.total.currency, lang)} · <Moment at={order.orderedAt} />
      </small>
    </span>
  );
}
